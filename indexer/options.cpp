// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

#include <CLI/CLI.hpp>

namespace news {

namespace {

constexpr std::string_view kShortHelp =
    "news-indexer: turns archives of news pages into a database for news-searcher\n"
    "\n"
    "  news-indexer add ~/archive              index a folder of pages (.html, .txt, .gz)\n"
    "  news-indexer extract page.html          what would be indexed, as JSON\n"
    "  news-indexer --db wars.db status        what a database holds\n"
    "\n"
    "Commands: add, extract, audit, status, check.   The whole help: news-indexer --help\n";

constexpr std::string_view kExamples =
    "\n"
    "Examples:\n"
    "  news-indexer add ~/archive --exclude '*.css'\n"
    "  find . -name '*.html' -print0 | news-indexer --db my.db add --files-from - -0\n"
    "  news-indexer add --publisher 'The Daily Example' ~/clippings\n"
    "  news-indexer extract --explain page.html | jq .explain.chosen\n"
    "  news-indexer audit --publisher 'The Daily Example'\n"
    "  news-indexer check && echo sound\n"
    "\n"
    "Exit status: 0 done, 2 usage error, 3 database missing, damaged or of another format,\n"
    "4 database locked by another writer, 5 done but some inputs failed, 130 interrupted.\n";

std::size_t processors() {
    return std::max(1U, std::thread::hardware_concurrency());
}

void add_input_options(CLI::App& command, InputOptions& input) {
    command.add_option("PATH", input.paths, "Files and folders; - is standard input")
        ->type_name("");
    command
        .add_option("--files-from", input.files_from,
                    "Read the paths from FILE, one a line; - is standard input")
        ->type_name("FILE");
    command.add_flag("-0,--null", input.null_separated,
                     "The paths of --files-from end in NUL bytes (find -print0)");
    command
        .add_option("--include", input.include,
                    "Of the files in folders only those whose name matches (repeatable)")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    command
        .add_option("--exclude", input.exclude,
                    "Leave out files in folders whose name matches (repeatable)")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    command
        .add_option("--publisher", input.publisher,
                    "The publisher of every article, whatever the pages say")
        ->type_name("NAME");
    command.add_option("--jobs,-j", input.jobs, "Threads that extract (default: one a processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    command.add_flag("--no-entities", input.no_entities,
                     "Do not look for people, organisations and places: faster");
    command.add_flag("--fail-fast", input.fail_fast, "Stop at the first input that fails");
}

}  // namespace

ParsedCommandLine parse_indexer_options(int argc, const char* const* argv) {
    CLI::App app("Turns archives of news pages into a database for news-searcher.");
    ParsedCommandLine parsed;
    SharedOptions& shared = parsed.options.shared;
    add_shared_options(app, shared, false);
    app.require_subcommand(0, 1);

    AddOptions add;
    add.input.jobs = processors();
    CLI::App* add_command = app.add_subcommand("add", "Index files and folders");
    add_input_options(*add_command, add.input);
    add_command->add_option("--memory", add.memory_mb, "About how much memory to use, in MB")
        ->type_name("MB")
        ->check(CLI::Range(64, 1024 * 1024))
        ->capture_default_str();
    add_command->add_flag("--all", add.all_pages,
                          "Index also pages that are no article (index pages, galleries, …)");
    add_command->add_flag("--again", add.again,
                          "Read also the inputs that have not changed since the last time");
    add_command->add_flag("--dry-run", add.dry_run, "Read and extract everything, write nothing");

    ExtractCommandOptions extract;
    extract.input.jobs = processors();
    CLI::App* extract_command =
        app.add_subcommand("extract", "Print what would be indexed, as JSON Lines");
    add_input_options(*extract_command, extract.input);
    extract_command->add_flag("--explain", extract.explain,
                              "With the rule and place behind each field, and what was left out");

    AuditOptions audit;
    CLI::App* audit_command = app.add_subcommand(
        "audit", "How well each publisher's articles were read, and which deserve a look");
    audit_command->add_option("--publisher", audit.publishers, "Only this publisher (repeatable)")
        ->type_name("NAME")
        ->allow_extra_args(false);
    audit_command->add_option("-n,--limit", audit.limit, "How many publishers; 0: all")
        ->check(CLI::Range(0, 1000000000).description(""))
        ->type_name("N")
        ->capture_default_str();

    CLI::App* status_command = app.add_subcommand("status", "What the database holds");
    CLI::App* check_command =
        app.add_subcommand("check", "Verify that the database holds what was written");
    for (CLI::App* command :
         {add_command, extract_command, audit_command, status_command, check_command})
        command->fallthrough();

    parsed.exit =
        parse_command_line(app, argc, argv, shared, {"news-indexer", kShortHelp, kExamples});
    if (parsed.exit) return parsed;
    const auto usage_error = [&](std::string_view message, std::string_view hint) {
        make_log(shared).error(message, hint);
        parsed.exit = ExitStatus::usage;
    };
    const auto needs_inputs = [&](const InputOptions& input, std::string_view hint) {
        if (input.paths.empty() && input.files_from.empty())
            usage_error("nothing to read: name a file or folder", hint);
        else if (input.null_separated && input.files_from.empty())
            usage_error("-0 goes with --files-from", hint);
    };
    if (add_command->parsed()) {
        needs_inputs(add.input, "news-indexer add FOLDER");
        parsed.options.command = add;
    } else if (extract_command->parsed()) {
        needs_inputs(extract.input, "news-indexer extract FILE");
        parsed.options.command = extract;
    } else if (audit_command->parsed()) {
        parsed.options.command = audit;
    } else if (status_command->parsed()) {
        parsed.options.command = StatusOptions{};
    } else if (check_command->parsed()) {
        parsed.options.command = CheckOptions{};
    } else {
        std::fwrite(kShortHelp.data(), 1, kShortHelp.size(), stderr);
        parsed.exit = ExitStatus::usage;
    }
    return parsed;
}

}  // namespace news
