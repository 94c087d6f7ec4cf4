// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli_completion.hpp"

#include <CLI/CLI.hpp>

namespace news {

namespace {

std::vector<CompletedOption> completed_options(const CLI::App& app) {
    std::vector<CompletedOption> options;
    for (const CLI::Option* option : app.get_options()) {
        // the help is the program's
        const bool is_help = option == app.get_help_ptr() || option == app.get_help_all_ptr();
        if (!option->nonpositional() || (is_help && app.get_parent())) continue;
        CompletedOption one;
        for (const std::string& name : option->get_snames())
            one.names.push_back("-" + name);
        for (const std::string& name : option->get_lnames())
            one.names.push_back("--" + name);
        if (option->get_items_expected_max() > 0) one.value = option->get_type_name();
        one.help = option->get_description();
        options.push_back(std::move(one));
    }
    return options;
}

std::string words_of(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options())
        if (option->get_positional()) return option->get_name(true);
    return {};
}

}  // namespace

CompletedProgram completed_program(const CLI::App& app) {
    CompletedProgram program;
    program.options = completed_options(app);
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        program.commands.push_back({command->get_name(), command->get_description(),
                                    words_of(*command), completed_options(*command)});
    return program;
}

Candidates shared_values(const CompletedOption& option) {
    if (option.value == "WHEN") return {choices("auto, always, never"), false};
    return {{}, option.value == "PATH" || option.value == "FILE"};
}

}  // namespace news
