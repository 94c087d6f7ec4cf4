// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <thread>

#include <CLI/CLI.hpp>

#include "common/cli_completion.hpp"
#include "indexer/completion.hpp"
#include "indexer/formats/field_map.hpp"

namespace news {

namespace {

constexpr std::string_view kShortHelp =
    "news-indexer: turns archives of news pages into a database for news-searcher\n"
    "\n"
    "  news-indexer add ~/archive              index a folder of pages (.html, .txt, .gz)\n"
    "  news-indexer extract page.html          what would be indexed, as JSON\n"
    "  news-indexer --db wars.db status        what a database holds\n"
    "\n"
    "Commands: add, update, remove, extract, audit, status, failures, check, compact.\n"
    "The whole help: news-indexer --help\n";

constexpr std::string_view kExamples =
    "\n"
    "Examples:\n"
    "  news-indexer add ~/archive --exclude '*.css'\n"
    "  find . -name '*.html' -print0 | news-indexer --db my.db add --files-from - -0\n"
    "  news-indexer add --publisher 'The Daily Example' ~/clippings\n"
    "  news-indexer extract --explain page.html | jq .explain.chosen\n"
    "  news-indexer audit --publisher 'The Daily Example'\n"
    "  news-indexer update\n"
    "  news-indexer remove 'publisher:\"The Daily Example\" date:2014'\n"
    "  news-indexer check && echo sound\n"
    "\n"
    "Exit status: 0 done, 1 nothing to remove or to list, 2 usage error, 3 database missing,\n"
    "damaged or of another format, 4 database locked by another writer, 5 done but some\n"
    "inputs failed, 130 interrupted.\n";

std::size_t processors() {
    return std::max(1U, std::thread::hardware_concurrency());
}

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
    jobs = processors();
    command.add_option("--jobs,-j", jobs, "Threads that extract (default: one a processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
}

void add_memory_option(CLI::App& command, std::size_t& memory_mb) {
    command.add_option("--memory", memory_mb, "About how much memory to use, in MB")
        ->type_name("MB")
        ->check(CLI::Range(64, 1024 * 1024))
        ->capture_default_str();
}

void add_update_options(CLI::App& command, UpdateOptions& update) {
    command.add_flag("--keep-missing", update.keep_missing,
                     "Keep the articles of files that are gone");
    CLI::Option* drop = command.add_flag(
        "--drop-missing", update.drop_missing,
        "Drop also the articles of folders that are missing as a whole, and forget these");
    drop->excludes("--keep-missing");
    add_jobs_option(command, update.jobs);
    add_memory_option(command, update.memory_mb);
    command.add_flag("--dry-run", update.dry_run, "Say what would be done, write nothing");
}

void add_remove_options(CLI::App& command, RemoveOptions& remove) {
    command.add_option("QUERY", remove.what, "A query, or ids of articles (na:…)")->type_name("");
    command.add_flag("-y,--yes", remove.yes, "Do not ask");
}

// `map`: what --map gives, to be read by parse_field_map().
void add_input_options(CLI::App& command, InputOptions& input, std::vector<std::string>& map) {
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
    command
        .add_option("--map", map,
                    "What tables and JSON call the fields: headline=title,date=published "
                    "(repeatable)")
        ->type_name("FIELD=NAME")
        ->allow_extra_args(false);
    add_jobs_option(command, input.jobs);
    command.add_flag("--no-entities", input.no_entities,
                     "Do not look for people, organisations and places: faster");
    command
        .add_option("--gazetteer", input.gazetteers,
                    "Names of your own, a line each: person, organisation or place, the name to "
                    "show, other names of the same, with tabs between (repeatable)")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->transform([](const std::string& path) {
            return std::filesystem::absolute(path).lexically_normal().string();
        });
    command.add_flag("--fail-fast", input.fail_fast, "Stop at the first input that fails");
}

}  // namespace

ParsedCommandLine parse_indexer_options(int argc, const char* const* argv) {
    CLI::App app("Turns archives of news pages into a database for news-searcher.");
    ParsedCommandLine parsed;
    SharedOptions& shared = parsed.options.shared;
    add_shared_options(app, shared, false);
    app.require_subcommand(0, 1);

    std::vector<std::string> field_map;
    AddOptions add;
    CLI::App* add_command = app.add_subcommand("add", "Index files and folders");
    add_input_options(*add_command, add.input, field_map);
    add_memory_option(*add_command, add.memory_mb);
    add_command->add_flag("--all", add.all_pages,
                          "Index also pages that are no article (index pages, galleries, …)");
    add_command->add_flag("--again", add.again,
                          "Read also the inputs that have not changed since the last time");
    add_command->add_flag("--dry-run", add.dry_run, "Read and extract everything, write nothing");

    UpdateOptions update;
    CLI::App* update_command = app.add_subcommand(
        "update", "Read again what was added: what is new, has changed or is gone");
    add_update_options(*update_command, update);
    RemoveOptions remove;
    CLI::App* remove_command = app.add_subcommand("remove", "Take articles out of the database");
    add_remove_options(*remove_command, remove);

    ExtractCommandOptions extract;
    CLI::App* extract_command =
        app.add_subcommand("extract", "Print what would be indexed, as JSON Lines");
    add_input_options(*extract_command, extract.input, field_map);
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
    FailuresOptions failures;
    CLI::App* failures_command = app.add_subcommand("failures", "What could not be read, and why");
    failures_command->add_flag("--skipped", failures.skipped, "Also what was skipped, and why");
    CLI::App* check_command =
        app.add_subcommand("check", "Verify that the database holds what was written");
    CLI::App* compact_command =
        app.add_subcommand("compact", "Write the database anew, as small as it can be");
    for (CLI::App* command :
         {add_command, update_command, remove_command, extract_command, audit_command,
          status_command, failures_command, check_command, compact_command})
        command->fallthrough();

    if (const auto words = words_to_complete(argc, argv)) {
        const std::string lines = complete(completed_program(app), *words);
        std::fwrite(lines.data(), 1, lines.size(), stdout);
        parsed.exit = ExitStatus::done;
        return parsed;
    }
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
    auto map = formats::parse_field_map(field_map);
    if (!map) {
        usage_error(map.error().message, map.error().hint);
        return parsed;
    }
    add.input.field_map = extract.input.field_map = std::move(*map);
    if (add_command->parsed()) {
        needs_inputs(add.input, "news-indexer add FOLDER");
        parsed.options.command = add;
    } else if (update_command->parsed()) {
        parsed.options.command = update;
    } else if (remove_command->parsed()) {
        if (remove.what.empty())
            usage_error("nothing to remove: name ids or a query",
                        "news-indexer remove 'publisher:\"The Daily Example\"'");
        parsed.options.command = remove;
    } else if (failures_command->parsed()) {
        parsed.options.command = failures;
    } else if (compact_command->parsed()) {
        parsed.options.command = CompactOptions{};
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
