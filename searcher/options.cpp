// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/options.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

#include <CLI/CLI.hpp>

#include "common/nearest.hpp"
#include "searcher/argument_split.hpp"
#include "searcher/dialect/dialect.hpp"
#include "searcher/typed_options.hpp"

namespace news {

namespace {

constexpr std::string_view kShortHelp =
    "news-searcher: answers questions from a database that news-indexer made\n"
    "\n"
    "  news-searcher Iran AND coalition              articles with both words\n"
    "  news-searcher --sort date 'headline:\"nuclear deal\" date:2013..2015'\n"
    "  news-searcher show na:4f21c09be77d            a whole article\n"
    "\n"
    "Commands: search, count, facets, show, explain, fields.   The whole help: news-searcher "
    "--help\n";

constexpr std::string_view kExamples =
    "\n"
    "Examples:\n"
    "  news-searcher Iran AND coalition\n"
    "  news-searcher --from 2014-08 --to 2015-07 --sort -date '\"nuclear talks\"'\n"
    "  news-searcher 'Iran NEAR/5 (coalition OR allies)' --where publisher='The Harbour Courier'\n"
    "  news-searcher count 'caption:Khamenei' --by year,publisher\n"
    "  news-searcher facets --facet person:20 'headline:Iran'\n"
    "  news-searcher --print paths -0 -n 0 Khamenei | xargs -0 cp -t chosen\n"
    "  news-searcher explain 'iran OR iraq AND coalition'\n"
    "  news-searcher search history      the word, where it could be a command's name\n"
    "  news-searcher -- coalition -iran  where a word begins with -\n"
    "\n"
    "The query language: man 7 news-query; the fields: news-searcher fields.\n"
    "Exit status: 0 something found, 1 nothing found, 2 usage or query error, 3 database missing,\n"
    "damaged or of another format, 130 interrupted.\n";

void add_list(CLI::App& command, const std::string& name, std::vector<std::string>& list,
              const char* type, const char* help) {
    command.add_option(name, list, help)->type_name(type)->allow_extra_args(false);
}

void add_reading_options(CLI::App& command, TypedOptions& typed) {
    command.add_flag("--strict", typed.strict,
                     "What would only be noted about the query is an error");
    command
        .add_option("--max-wildcard", typed.max_wildcard,
                    "How many spelled forms a wildcard may stand for")
        ->type_name("N")
        ->capture_default_str();
    command
        .add_option("--dialect", typed.dialect,
                    "The query is written as there: " + std::string(dialect::kDialectNames))
        ->type_name("NAME");
}

void add_selection_options(CLI::App& command, TypedOptions& typed) {
    add_list(command, "--where", typed.where, "FIELD=VALUE",
             "Only with this value; the same field again: either, another field: both");
    add_list(command, "--where-not", typed.where_not, "FIELD=VALUE", "Only without this value");
    command.add_option("--from", typed.from, "Only of this day, month or year or later")
        ->type_name("DATE");
    command.add_option("--to", typed.to, "Only of this day, month or year or earlier")
        ->type_name("DATE");
    add_reading_options(command, typed);
}

void add_facet_option(CLI::App& command, TypedOptions& typed) {
    add_list(command, "--facet", typed.facets, "FIELD[:N]",
             "Count the values of this field and show the N commonest (0: all; 10)");
}

void add_format_option(CLI::App& command, TypedOptions& typed) {
    command.add_option("--format", typed.format, "text, json or jsonl")->type_name("FORMAT");
}

void add_recency_option(CLI::App& command, TypedOptions& typed) {
    command
        .add_option(
            "--recency", typed.recency,
            "Newer first among what matches alike: a score is halved with each so long (30d, "
            "2w, 6m, 1y)")
        ->type_name("HALF-LIFE");
}

void add_search_options(CLI::App& command, TypedOptions& typed) {
    command.add_option("-n,--limit", typed.limit, "How many hits; 0: all")
        ->check(CLI::Range(0, 1000000000).description(""))
        ->type_name("N")
        ->capture_default_str();
    command.add_option("--offset", typed.offset, "Leave out the first N hits")
        ->check(CLI::Range(0, 1000000000).description(""))
        ->type_name("N");
    command
        .add_option("--sort", typed.sort,
                    "relevance, date (oldest first) or -date (newest first); undated last")
        ->type_name("ORDER");
    add_recency_option(command, typed);
    add_selection_options(command, typed);
    add_facet_option(command, typed);
    command.add_flag("--no-total", typed.no_total,
                     "Do not count the matches: no total, facets or timeline, but quicker");
    command.add_option("--print", typed.print, "Only ids, paths or urls, one a line")
        ->type_name("WHAT");
    command.add_flag("-0,--null", typed.null_separated, "End each with a NUL, for xargs -0");
}

// What stands on the usage line. The words never pass through the library: see argument_split.hpp.
void add_usage(CLI::App& command, const std::string& words, const std::string& help) {
    command.add_option(words)->description(help)->type_name("")->expected(-1);
}

// Every option that any command has, for the splitting of the command line.
std::map<std::string, bool, std::less<>> all_options(const CLI::App& app) {
    std::map<std::string, bool, std::less<>> options;
    const auto add = [&](const CLI::App& one) {
        for (const CLI::Option* option : one.get_options()) {
            const bool takes_value = option->get_items_expected_max() > 0;
            for (const std::string& name : option->get_lnames())
                options["--" + name] = takes_value;
            for (const std::string& name : option->get_snames())
                options["-" + name] = takes_value;
        }
    };
    add(app);
    for (const CLI::App* command : app.get_subcommands({}))
        add(*command);
    return options;
}

// One command line being read.
class CommandLine {
  public:
    CommandLine() : app_("Answers questions from a database that news-indexer made.") {
        app_.name("news-searcher");
        add_shared_options(app_, typed_.shared, true);
        app_.require_subcommand(0, 1);
        add_commands();
        for (CLI::App* command : app_.get_subcommands([](CLI::App*) { return true; }))
            command->fallthrough();
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

  private:
    void add_commands() {
        search_ = app_.add_subcommand("search", "Show the articles that match (the usual command)");
        add_search_options(*search_, typed_);
        CLI::App* count = app_.add_subcommand("count", "Print the number of articles that match");
        count
            ->add_option("--by", typed_.by,
                         "Count by the values of these fields, separated by commas")
            ->delimiter(',')
            ->type_name("FIELD,...")
            ->allow_extra_args(false);
        add_selection_options(*count, typed_);
        CLI::App* facets =
            app_.add_subcommand("facets", "Print the values of fields, with exact counts");
        add_facet_option(*facets, typed_);
        add_selection_options(*facets, typed_);
        CLI::App* show = app_.add_subcommand("show", "Show articles whole, by their ids");
        show->add_option("--query", typed_.query, "Mark what this query finds")->type_name("QUERY");
        show->add_flag("--raw", typed_.raw,
                       "The original bytes, out of the archive where they lie; one article");
        add_reading_options(*show, typed_);
        CLI::App* explain = app_.add_subcommand(
            "explain", "Print how a query is read and, with an id, why that article matches");
        add_reading_options(*explain, typed_);
        add_recency_option(*explain, typed_);
        CLI::App* fields = app_.add_subcommand("fields", "List what can be searched");
        for (CLI::App* command : {search_, count, facets, show, explain, fields})
            add_format_option(*command, typed_);
        for (CLI::App* command : {search_, count, facets})
            add_usage(*command, "QUERY", "What to search for; several words are joined by spaces");
        add_usage(*show, "ID", "An article's id, or the beginning of it");
        add_usage(*explain, "QUERY [ID]", "The query; the id begins with na:");
    }

    // Takes the words out, and lets CLI11 read the options. The exit status where the program is to
    // end now.
    std::optional<ExitStatus> read(const std::vector<std::string>& arguments) {
        std::vector<std::string> commands;
        for (const CLI::App* command : app_.get_subcommands([](CLI::App*) { return true; }))
            commands.push_back(command->get_name());
        const auto options = all_options(app_);
        std::vector<std::string> names;
        for (const auto& [name, takes_value] : options)
            names.push_back(name);
        const auto takes_value = [&](std::string_view name) -> std::optional<bool> {
            const auto found = options.find(name);
            if (found == options.end()) return std::nullopt;
            return found->second;
        };
        auto split = split_arguments(arguments, commands, takes_value, names);
        if (!split) return end_with(split.error());

        typed_.command = split->command;
        if (typed_.command.empty() && !wants_help(split->options) &&
            (!split->words.empty() || has_search_option(split->options)))
            typed_.command = search_->get_name();
        if (split->command.empty() && !split->words.empty())
            typed_.command_meant = nearest_of(split->words.front(), commands);
        typed_.words = std::move(split->words);

        // the command first: its options may have been given before its name
        std::vector<const char*> parts = {"news-searcher"};
        if (!typed_.command.empty()) parts.push_back(typed_.command.c_str());
        for (const std::string& option : split->options)
            parts.push_back(option.c_str());
        const auto ended =
            parse_command_line(app_, static_cast<int>(parts.size()), parts.data(), typed_.shared,
                               {"news-searcher", kShortHelp, kExamples, search_});
        if (ended || !typed_.command.empty()) return ended;
        std::fwrite(kShortHelp.data(), 1, kShortHelp.size(), stderr);
        return ExitStatus::usage;
    }

    static bool wants_help(const std::vector<std::string>& options) {
        return std::any_of(options.begin(), options.end(), [](const std::string& option) {
            return option == "-h" || option == "--help" || option == "--version";
        });
    }

    // Whether an option was given that only a search has.
    bool has_search_option(const std::vector<std::string>& options) const {
        return std::any_of(options.begin(), options.end(), [&](const std::string& option) {
            const std::string name = option.substr(0, option.find('='));
            return name.starts_with('-') && search_->get_option_no_throw(name) != nullptr;
        });
    }

    ExitStatus end_with(const Error& error) const {
        make_log(typed_.shared).error(error);
        return exit_status(error.code);
    }

    CLI::App app_;
    CLI::App* search_ = nullptr;
    TypedOptions typed_;
};

}  // namespace

ParsedCommandLine parse_searcher_options(int argc, const char* const* argv) {
    return CommandLine().parse({argv + std::min(argc, 1), argv + argc});
}

}  // namespace news
