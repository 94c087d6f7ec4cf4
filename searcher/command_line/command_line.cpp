// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/command_line.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <type_traits>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/cli_completion.hpp"
#include "common/nearest.hpp"
#include "common/shell_word.hpp"
#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/completion.hpp"
#include "searcher/command_line/option_check.hpp"
#include "searcher/command_line/option_values.hpp"

namespace news {

namespace {

constexpr std::string_view kShortHelp =
    "news-searcher: answers questions from a database that news-indexer made\n"
    "\n"
    "  news-searcher Iran AND coalition              articles with both words\n"
    "  news-searcher --sort date 'headline:\"nuclear deal\" date:2013..2015'\n"
    "  news-searcher show na:4f21c09be77d            a whole article\n"
    "\n"
    "Commands: search, count, facets, timeline, kwic, collocates, export, cite, show, like,\n"
    "history, verify, cluster, batch, save, run, saved, forget, explain, terms, fields.\n"
    "The whole help: news-searcher --help\n";

constexpr std::string_view kExamples =
    "\n"
    "Examples:\n"
    "  news-searcher Iran AND coalition\n"
    "  news-searcher --from 2014-08 --to 2015-07 --sort -date '\"nuclear talks\"'\n"
    "  news-searcher 'Iran NEAR/5 (coalition OR allies)' --where publisher='The Harbour Courier'\n"
    "  news-searcher count 'caption:Khamenei' --by year,publisher\n"
    "  news-searcher facets --facet person:20 'headline:Iran'\n"
    "  news-searcher kwic --sort right1,left1 coalition\n"
    "  news-searcher collocates --span 3,3 coalition\n"
    "  news-searcher timeline --by week --relative 'headline:Iran'\n"
    "  news-searcher save talks '\"nuclear talks\"' && news-searcher run --since last talks\n"
    "  news-searcher --print paths -0 -n 0 Khamenei | xargs -0 cp -t chosen\n"
    "  news-searcher export --format bibtex 'headline:Iran' > iran.bib\n"
    "  news-searcher explain 'iran OR iraq AND coalition'\n"
    "  news-searcher search history      the word, where it could be a command's name\n"
    "  news-searcher -- coalition -iran  where a word begins with -\n"
    "\n"
    "The query language: man 7 news-query; the fields: news-searcher fields.\n"
    "Exit status: 0 something found, 1 nothing found, 2 usage or query error, 3 database missing,\n"
    "damaged or of another format, 5 all but some lines of a batch, originals or saved searches,\n"
    "130 interrupted.\n";

constexpr std::string_view kUsualCommand = "search";

// One option, as CLI11 has it.
void add_option(CLI::App& app, const OptionSpec& spec, TypedOptions& typed) {
    const std::string names(spec.names);
    const std::string help(spec.help);
    CLI::Option* option = std::visit(
        [&](auto target) -> CLI::Option* {
            using Value = std::remove_reference_t<decltype(typed.*target)>;
            if constexpr (std::is_same_v<Value, bool>)
                return app.add_flag(names, typed.*target, help);
            else
                return app.add_option(names, typed.*target, help);
        },
        spec.target);
    if (!spec.value.empty()) option->type_name(std::string(spec.value));
    if (std::holds_alternative<std::vector<std::string> TypedOptions::*>(spec.target))
        option->allow_extra_args(false);
    if (spec.commas) option->delimiter(',');
    if (const auto* number = std::get_if<std::size_t TypedOptions::*>(&spec.target)) {
        // of the configuration file, too
        option->check([](const std::string& text) { return number_problem(text); });
        if (typed.**number > 0) option->capture_default_str();
    }
}

std::string format_help(const CommandSpec& command) {
    std::vector<std::string_view> names;
    for (const output::Format format : command.formats)
        names.push_back(output::name_of(format));
    const std::string_view last = names.back();
    names.pop_back();
    if (names.empty()) return std::string(last);
    return fmt::format("{} or {}", fmt::join(names, ", "), last);
}

void add_options(CLI::App& app, const CommandSpec& command, TypedOptions& typed) {
    for (const auto& group : command.options)
        for (const OptionSpec& option : group)
            add_option(app, option, typed);
    if (!command.formats.empty())
        app.add_option("--format", typed.format, format_help(command))->type_name("FORMAT");
    // What stands on the usage line. The words never pass through the library: see argument_split.
    if (!command.words.empty())
        app.add_option(std::string(command.words))
            ->description(std::string(command.words_help))
            ->type_name("")
            ->expected(-1);
}

using OptionNames = std::map<std::string, bool, std::less<>>;  // with whether they take a value

OptionNames option_names(const CommandSpec& command) {
    OptionNames found = {{"--format", true}};
    for (const auto& group : command.options)
        for (const OptionSpec& option : group)
            for (const std::string& name : CLI::detail::split(std::string(option.names), ','))
                found[name] = !option.value.empty();
    return found;
}

OptionNames names_of(const CLI::App& app) {
    OptionNames names;
    for (const CLI::Option* option : app.get_options()) {
        const bool takes_value = option->get_items_expected_max() > 0;
        for (const std::string& name : option->get_lnames())
            names["--" + name] = takes_value;
        for (const std::string& name : option->get_snames())
            names["-" + name] = takes_value;
    }
    return names;
}

// What --color says, for a mistake that is found before the options are read.
When color_in(const std::vector<std::string>& arguments) {
    constexpr std::string_view kOption = "--color";
    std::string_view chosen;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == kOption && i + 1 < arguments.size())
            chosen = arguments[i + 1];
        else if (argument.starts_with("--color="))
            chosen = argument.substr(kOption.size() + 1);
    }
    return chosen == "never" ? When::never : chosen == "always" ? When::always : When::automatic;
}

// Every option that the program or any command has.
OptionNames known_options(const CLI::App& shared) {
    OptionNames known = names_of(shared);
    for (const CommandSpec& command : all_commands())
        known.merge(option_names(command));
    return known;
}

Result<SearcherOptions> understand(const TypedOptions& typed) {
    const CommandSpec& spec = *find_command(typed.command);
    const auto format = read_format(typed, spec);
    if (!format) return tl::unexpected<Error>(format.error());
    auto command = spec.understand(typed);
    if (!command) return tl::unexpected<Error>(command.error());
    return SearcherOptions{typed.shared,    *format,       typed.hyperlinks,
                           !typed.no_pager, typed.timeout, std::move(*command)};
}

// One command line being read.
class CommandLine {
  public:
    CommandLine() : app_("Answers questions from a database that news-indexer made.") {
        app_.name("news-searcher");
        add_shared_options(app_, typed_.shared, true);
        add_when_option(app_, "--hyperlink", typed_.hyperlinks,
                        "Links to articles and their files: auto, always or never");
        app_.add_flag("--no-pager", typed_.no_pager, "Long results not through a pager");
        app_.add_option("--timeout", typed_.timeout,
                        "Give up where an answer takes longer (0: never)")
            ->type_name("SECONDS")
            ->check([](const std::string& text) { return number_problem(text); });
        app_.require_subcommand(0, 1);
    }

    ParsedCommandLine parse(const std::vector<std::string>& arguments) {
        ParsedCommandLine parsed;
        parsed.exit = read(arguments);
        if (parsed.exit) return parsed;
        auto options = understand(typed_);
        if (options)
            parsed.options = std::move(*options);
        else
            parsed.exit = end_with(options.error());
        return parsed;
    }

    // What fits where the last of these words stands.
    ParsedCommandLine complete(const std::vector<std::string>& words) {
        for (const CommandSpec& command : all_commands())
            add_options(add_command(command), command, typed_);
        CompletedProgram program = completed_program(app_);
        program.usual = kUsualCommand;
        const CompletionPoint point = completion_point(program, words);

        // which database it is
        std::vector<const char*> parts = {"news-searcher"};
        for (const auto& [name, value] : point.values)
            if (name == "--db" || name == "--config")
                parts.insert(parts.end(), {name.c_str(), value.c_str()});
        ParsedCommandLine parsed;
        parsed.exit = parse_command_line(app_, static_cast<int>(parts.size()), parts.data(),
                                         typed_.shared, {"news-searcher", {}, {}});
        CompleteCommand command = understand_completion(program, point);
        command.databases = typed_.shared.databases;
        parsed.options.command = std::move(command);
        return parsed;
    }

  private:
    CLI::App& add_command(const CommandSpec& command) {
        CLI::App* app = app_.add_subcommand(std::string(command.name), std::string(command.help));
        app->fallthrough();
        return *app;
    }

    // Only the chosen command gets its options: making those of all takes longer than some
    // searches.
    void add_commands(std::string_view chosen) {
        for (const CommandSpec& command : all_commands()) {
            CLI::App& app = add_command(command);
            if (command.name == chosen) add_options(app, command, typed_);
        }
    }

    // Takes the words out, and lets CLI11 read the options. The exit status where the program is to
    // end now.
    std::optional<ExitStatus> read(const std::vector<std::string>& arguments) {
        std::vector<std::string> commands;
        for (const CommandSpec& command : all_commands())
            commands.emplace_back(command.name);
        const auto options = known_options(app_);
        std::vector<std::string> names;
        for (const auto& [name, takes_value] : options)
            names.push_back(name);
        const auto takes_value = [&](std::string_view name) -> std::optional<bool> {
            const auto found = options.find(name);
            if (found == options.end()) return std::nullopt;
            return found->second;
        };
        typed_.shared.color = color_in(arguments);
        auto split = split_arguments(arguments, commands, takes_value, names);
        if (!split) return end_with(split.error());

        typed_.command = split->command;
        const bool help_wanted = wants_help(split->options);
        if (typed_.command.empty() && !help_wanted &&
            (!split->words.empty() || has_search_option(split->given)))
            typed_.command = kUsualCommand;
        if (!typed_.command.empty() && !help_wanted) {
            const auto checked =
                check_options(split->given, *find_command(typed_.command), shared_names());
            if (!checked) return end_with(checked.error());
        }
        if (split->command.empty() && !split->words.empty())
            typed_.command_meant = command_meant(split->words, commands);
        typed_.words = std::move(split->words);

        // the command first: its options may have been given before its name
        std::vector<const char*> parts = {"news-searcher"};
        if (!typed_.command.empty()) parts.push_back(typed_.command.c_str());
        for (const std::string& option : split->options)
            parts.push_back(option.c_str());
        add_commands(typed_.command.empty() ? kUsualCommand : typed_.command);
        const CLI::App* usual =
            typed_.command.empty() ? app_.get_subcommand(std::string(kUsualCommand)) : nullptr;
        const auto ended =
            parse_command_line(app_, static_cast<int>(parts.size()), parts.data(), typed_.shared,
                               {"news-searcher", kShortHelp, kExamples, usual});
        if (ended || !typed_.command.empty()) return ended;
        std::fwrite(kShortHelp.data(), 1, kShortHelp.size(), stderr);
        return ExitStatus::usage;
    }

    // With its words; empty where the first of them is not nearly the name of a command.
    static std::string command_meant(const std::vector<std::string>& words,
                                     const std::vector<std::string>& commands) {
        std::string line = nearest_of(words.front(), commands);
        if (line.empty()) return line;
        for (std::size_t i = 1; i < words.size(); ++i)
            line += ' ' + shell_word(words[i]);
        return line;
    }

    static bool wants_help(const std::vector<std::string>& options) {
        return std::any_of(options.begin(), options.end(), [](const std::string& option) {
            return option == "-h" || option == "--help" || option == "--version";
        });
    }

    // Whether an option was given that a search has, and not only the program as a whole.
    static bool has_search_option(const std::vector<GivenOption>& given) {
        const auto of_search = option_names(*find_command(kUsualCommand));
        return std::any_of(given.begin(), given.end(), [&](const GivenOption& option) {
            return of_search.contains(option.name);
        });
    }

    // Of the options that the program itself has.
    std::vector<std::string> shared_names() const {
        std::vector<std::string> names;
        for (const auto& [name, takes_value] : names_of(app_))
            names.push_back(name);
        return names;
    }

    ExitStatus end_with(const Error& error) const {
        make_log(typed_.shared).error(error);
        return exit_status(error.code);
    }

    CLI::App app_;
    TypedOptions typed_;
};

}  // namespace

ParsedCommandLine parse_searcher_options(int argc, const char* const* argv) {
    if (const auto words = words_to_complete(argc, argv)) return CommandLine().complete(*words);
    return CommandLine().parse({argv + std::min(argc, 1), argv + argc});
}

}  // namespace news
