// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli_groups.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/nearest.hpp"
#include "common/result.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "common/version.hpp"
#include "common/xapian.hpp"

namespace news {

namespace {

namespace fs = std::filesystem;

// $VARIABLE/newsarchive/…, or ~/FALLBACK/newsarchive/…: the XDG Base Directory Specification, by
// which a relative or empty value counts as not set.
fs::path xdg_path(const char* variable, const char* fallback, const char* leaf) {
    const char* base = std::getenv(variable);
    if (base && base[0] == '/') return fs::path(base) / "newsarchive" / leaf;
    const char* home = std::getenv("HOME");
    return fs::path(home ? home : ".") / fallback / "newsarchive" / leaf;
}

// One key of the configuration file, for the option that it names.
Result<void> apply_item(CLI::App& app, const CLI::ConfigItem& item, const std::string& file) {
    const auto refuse = [&](std::string_view why) {
        return fail(ErrorCode::usage,
                    fmt::format("{}: \"{}\" {}", printable(file), printable(item.fullname()), why),
                    fmt::format("mend or remove that line of {}", printable(file)));
    };
    if (item.name == "++" || item.name == "--") return {};  // a section begins or ends
    CLI::App* owner = &app;
    for (const std::string& section : item.parents) {
        // a section of another command, of this program or the other, is none of ours now
        const auto named = owner->get_subcommands([&](const CLI::App* command) {
            return command->check_name(section) && command->parsed();
        });
        if (named.empty()) return {};
        owner = named.front();
    }
    CLI::Option* option = owner->get_option_no_throw("--" + item.name);
    if (!option || item.name == "config" || item.name == "help" || item.name == "version")
        return refuse("is no option");
    if (option->count() > 0) return {};  // the command line wins
    try {
        for (const std::string& value : item.inputs)
            option->add_result(value);
        option->run_callback();
    } catch (const CLI::Error& error) {
        return refuse(error.what());
    }
    return {};
}

Result<void> apply_configuration(CLI::App& app, const SharedOptions& options) {
    const fs::path file = options.config.empty()
                              ? xdg_path("XDG_CONFIG_HOME", ".config", "config.toml")
                              : fs::path(options.config);
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        if (options.config.empty()) return {};
        return fail(ErrorCode::usage,
                    fmt::format("there is no configuration file {}", printable(file.string())),
                    "leave --config out, or name a file that exists");
    }
    std::vector<CLI::ConfigItem> items;
    try {
        items = CLI::ConfigTOML().from_file(file.string());
    } catch (const CLI::Error& error) {
        return fail(ErrorCode::usage,
                    fmt::format("{}: {}", printable(file.string()), printable(error.what())),
                    fmt::format("mend {}", printable(file.string())));
    }
    for (const CLI::ConfigItem& item : items)
        if (auto applied = apply_item(app, item, file.string()); !applied) return applied;
    return {};
}

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

std::string version_text() {
    return fmt::format("{} (index format {}, Xapian {})", kVersion, kSchemaVersion,
                       Xapian::version_string());
}

// What stands where a command should, told with the command that was meant.
Error no_such_command(const CLI::App& app, const std::string& word) {
    std::vector<std::string> names;
    std::vector<std::string> begun;  // the commands that the word begins
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
        if (names.back().starts_with(word)) begun.push_back(names.back());
    }
    const std::string meant = begun.size() == 1 ? begun.front() : nearest_of(word, names);
    return {ErrorCode::usage, fmt::format("there is no command \"{}\"", printable(word)),
            fmt::format("{} {}", app.get_name(), meant.empty() ? "--help" : meant)};
}

// What is left over: a mistyped option, or a word that nothing takes.
Error left_over(const CLI::App& app, const std::string& argument) {
    const auto chosen = app.get_subcommands();
    const std::string command =
        chosen.empty() ? app.get_name() : app.get_name() + " " + chosen.front()->get_name();
    if (argument.size() < 2 || argument[0] != '-')
        return {ErrorCode::usage, fmt::format("\"{}\" is one word too many", printable(argument)),
                command + " --help"};
    const std::string name = argument.substr(0, argument.find('='));
    std::vector<std::string> names;
    for (const CLI::App* one : {&app, chosen.empty() ? &app : chosen.front()})
        for (const CLI::Option* option : one->get_options())
            for (const std::string& known : option->get_lnames())
                names.push_back("--" + known);
    const std::string meant = name.starts_with("--") ? nearest_of(name, names) : "";
    return {ErrorCode::usage, fmt::format("there is no option \"{}\"", printable(name)),
            meant.empty() ? command + " --help" : meant};
}

// The library's message in words of ours.
Error wrong_option(const CLI::App& app, const CLI::Error& error, std::string more) {
    const auto left = app.remaining(true);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !left.empty())
        return left_over(app, left.front());
    const std::string message = error.what();
    const bool lacks_value = message.find(" required ") != message.npos &&
                             message.ends_with(" missing");  // "--db: 1 required PATH missing"
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) && lacks_value)
        return {ErrorCode::usage,
                fmt::format("there is nothing after {}, which takes a value",
                            message.substr(0, message.find(':'))),
                std::move(more)};
    return {ErrorCode::usage, printable(message), std::move(more)};
}

}  // namespace

std::string default_database() {
    return xdg_path("XDG_DATA_HOME", ".local/share", "default").string();
}

void add_when_option(CLI::App& app, const std::string& name, When& target,
                     const std::string& help) {
    app.add_option_function<std::string>(
           name,
           [&target, name](const std::string& when) {
               const std::map<std::string, When> words = {
                   {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
               const auto word = words.find(CLI::detail::to_lower(when));
               if (word == words.end())
                   throw CLI::ValidationError(name, "auto, always or never, not " + when);
               target = word->second;
           },
           help)
        ->type_name("WHEN");
}

void add_shared_options(CLI::App& app, SharedOptions& options, bool several) {
    app.set_help_flag("-h", "Short help");
    app.set_help_all_flag("--help", "The whole help");
    app.set_version_flag("--version", [&app] { return app.get_name() + " " + version_text(); });
    auto* database =
        app.add_option("-d,--db", options.databases,
                       several ? "The database; may be repeated: several are searched as one"
                               : "The database (default: $NEWSARCHIVE_DB, the configuration, then "
                                 "$XDG_DATA_HOME/newsarchive/default)");
    database->type_name("PATH")->allow_extra_args(false);
    if (!several) database->expected(1);
    app.add_option("--config", options.config, "A configuration file (TOML)")->type_name("FILE");
    app.add_flag("-q,--quiet", options.quiet, "Errors only on standard error");
    app.add_flag("-v,--verbose", options.verbosity, "Say more");
    add_when_option(app, "--color", options.color, "Colours: auto, always or never");
    app.add_flag("--json", options.json, "JSON on standard output");
}

std::optional<ExitStatus> parse_command_line(CLI::App& app, int argc, const char* const* argv,
                                             SharedOptions& options, const ProgramHelp& help) {
    app.name(std::string(help.name));
    const std::string more = fmt::format("{} --help", help.name);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForVersion&) {
        print(fmt::format("{} {}\n", help.name, version_text()));
        return ExitStatus::done;
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        print(chosen.empty() ? std::string(help.short_help) : chosen.front()->help(app.get_name()));
        return ExitStatus::done;
    } catch (const CLI::CallForAllHelp&) {
        const auto chosen = app.get_subcommands();
        print(chosen.empty() ? app.help() : chosen.front()->help(app.get_name()));
        if (help.usual) print("\n" + help.usual->help(app.get_name()));
        print(help.examples);
        return ExitStatus::done;
    } catch (const CLI::Error& error) {
        // --color may have been read, but has not been taken over
        const auto color = app.get_option("--color")->results();
        const When when = color.empty()              ? When::automatic
                          : color.back() == "never"  ? When::never
                          : color.back() == "always" ? When::always
                                                     : When::automatic;
        Log log(false, 0, use_color(when, stderr));
        // "-x add": an option is what is wrong
        const auto left_over = app.remaining();
        if (app.get_subcommands().empty() && !left_over.empty() && left_over[0][0] != '-')
            log.error(no_such_command(app, left_over[0]));
        else
            log.error(wrong_option(app, error, more));
        return ExitStatus::usage;
    }
    const char* environment = std::getenv("NEWSARCHIVE_DB");
    const bool named = !options.databases.empty();
    if (auto applied = apply_configuration(app, options); !applied) {
        make_log(options).error(applied.error());
        return exit_status(applied.error().code);
    }
    if (!named && environment && environment[0] != '\0') options.databases = {environment};
    if (options.databases.empty()) options.databases = {default_database()};
    return std::nullopt;
}

Log make_log(const SharedOptions& options) {
    return Log(options.quiet, options.verbosity, use_color(options.color, stderr));
}

}  // namespace news
