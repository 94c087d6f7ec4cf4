// SPDX-License-Identifier: GPL-3.0-or-later
// batch, save, run, saved, forget: queries that are written down and searches that are kept.
#include <charconv>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/unicode.hpp"
#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/command_line/selection_options.hpp"
#include "searcher/saved/search_folder.hpp"
#include "searcher/search/facet_field.hpp"

namespace news {

namespace {

constexpr OptionSpec kBatch[] = {
    {"--matrix", "FIELD", "A column for each value of this field: year, month, publisher",
     &TypedOptions::matrix},
};

Result<Command> understand_batch(const TypedOptions& typed) {
    if (typed.words.size() != 1)
        return fail(ErrorCode::usage, typed.words.empty() ? "which file?" : "batch takes one file",
                    "news-searcher batch queries.txt   (one query a line; - is standard input)");
    BatchCommand command;
    command.file = typed.words.front();
    if (!typed.matrix.empty()) {
        const auto field = search::find_facet(typed.matrix, "--matrix ");
        if (!field) return tl::unexpected<Error>(field.error());
        command.matrix = *field;
    }
    // what is wrong with the filters is wrong with every line
    TypedOptions without_query = typed;
    without_query.dialect.clear();
    if (auto selection = understand_selection(without_query, {}); !selection)
        return tl::unexpected<Error>(selection.error());
    command.select = [typed](const std::string& query) {
        return understand_selection(typed, query);
    };
    return command;
}

constexpr OptionSpec kSave[] = {
    {"--replace", "", "In the place of the saved search of this name", &TypedOptions::replace},
    {"--sort", "ORDER", "relevance, date (oldest first) or -date (newest first); undated last",
     &TypedOptions::sort, false, "relevance, date, -date"},
};

constexpr OptionSpec kRun[] = {
    {"--since", "last", "Only what no run has shown yet; each article once, whenever it was added",
     &TypedOptions::since, false, "last"},
    {"-n,--limit", "N", "How many hits; 0: all; unless told 10, with --since all",
     &TypedOptions::run_limit},
};

Result<Command> understand_save(const TypedOptions& typed) {
    if (typed.words.empty())
        return fail(ErrorCode::usage, "under which name?",
                    "news-searcher save nuclear-talks '\"nuclear talks\"'");
    SaveCommand command;
    command.folder = searches_folder();
    command.replace = typed.replace;
    command.search = {typed.words.front(),
                      {},
                      joined_words({typed.words.begin() + 1, typed.words.end()}),
                      typed.where,
                      typed.where_not,
                      typed.from,
                      typed.to,
                      typed.dialect,
                      typed.recency,
                      typed.sort,
                      typed.max_wildcard,
                      typed.strict};
    auto selection = understand_selection(typed, command.search.query);
    if (!selection) return tl::unexpected<Error>(selection.error());
    if (!asks_something(*selection))
        return fail(ErrorCode::usage, "which search is to be saved?",
                    fmt::format("news-searcher save {} '\"nuclear talks\"'",
                                printable(command.search.name)));
    if (const auto sort = read_sort(typed.sort); !sort) return tl::unexpected<Error>(sort.error());
    if (const auto recency = understand_recency(typed); !recency)
        return tl::unexpected<Error>(recency.error());
    command.search.saved = iso_day(selection->today);
    command.selection = std::move(*selection);
    return command;
}

Result<std::size_t> read_limit(const TypedOptions& typed) {
    std::size_t limit = typed.since.empty() ? TypedOptions().limit : 0;
    if (typed.run_limit.empty()) return limit;
    const char* end = typed.run_limit.data() + typed.run_limit.size();
    const auto [stop, error] = std::from_chars(typed.run_limit.data(), end, limit);
    if (error != std::errc() || stop != end)
        return fail(ErrorCode::usage,
                    fmt::format("--limit takes a number, not \"{}\"", printable(typed.run_limit)),
                    "--limit 20   (0: all)");
    return limit;
}

Result<Command> understand_run(const TypedOptions& typed) {
    if (typed.words.size() != 1)
        return fail(ErrorCode::usage,
                    typed.words.empty() ? "which saved search?" : "run takes one name",
                    "news-searcher saved");
    if (!typed.since.empty() && typed.since != "last")
        return fail(ErrorCode::usage, "--since takes only last",
                    "--since last   (for days: news-searcher save NAME 'added:2026-01.. …')");
    const auto limit = read_limit(typed);
    if (!limit) return tl::unexpected<Error>(limit.error());
    if (!typed.since.empty() && typed.no_total)
        return fail(ErrorCode::usage, "--since last counts what is new", "leave --no-total out");
    const std::string& name = typed.words.front();
    auto search = saved::SearchFolder(searches_folder()).load(name);
    if (!search) return tl::unexpected<Error>(search.error());
    TypedOptions whole = typed;
    whole.words = {search->query};
    whole.where = search->where;
    whole.where_not = search->where_not;
    whole.from = search->from;
    whole.to = search->to;
    whole.dialect = search->dialect;
    whole.recency = search->recency;
    if (!search->sort.empty()) whole.sort = search->sort;
    if (search->max_wildcard > 0) whole.max_wildcard = search->max_wildcard;
    whole.strict = search->strict;
    whole.limit = *limit;
    // copies behind a hit would be new again to the next run, or be lost to who reads records
    const bool is_text = !typed.shared.json && (typed.format.empty() || typed.format == "text");
    if (!typed.since.empty() && typed.dups.empty() && (*limit > 0 || !is_text)) whole.dups = "show";
    auto command = find_command("search")->understand(whole);
    if (!command) return tl::unexpected<Error>(command.error());
    return RunCommand{searches_folder(), name, std::get<SearchCommand>(std::move(*command)),
                      !typed.since.empty()};
}

Result<Command> understand_saved(const TypedOptions& typed) {
    if (!typed.words.empty())
        return fail(ErrorCode::usage, "saved takes no words",
                    "news-searcher saved   (to search: news-searcher search saved)");
    return ListSavedCommand{searches_folder()};
}

Result<Command> understand_forget(const TypedOptions& typed) {
    if (typed.words.empty())
        return fail(ErrorCode::usage, "which saved search?", "news-searcher saved");
    return ForgetCommand{searches_folder(), typed.words};
}

}  // namespace

std::vector<CommandSpec> standing_commands() {
    using enum output::Format;
    return {
        {"batch",
         "Count what each query of a file finds",
         "FILE",
         "One query a line, or a table (CSV) of names and queries; - is standard input",
         {kBatch, filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_batch},
        {"save",
         "Keep a search under a name",
         "NAME QUERY",
         "The name, then what to search for",
         {kSave, recency_option(), filter_options(), reading_options()},
         {text},
         understand_save},
        {"run",
         "Run a saved search; with --since last show only what is new",
         "NAME",
         "The name of a saved search",
         {kRun, copies_option(), facet_options(), listing_options()},
         {text, json, jsonl},
         understand_run},
        {"saved",
         "List the saved searches",
         "",
         "",
         {},
         {text, json, jsonl, csv, tsv},
         understand_saved},
        {"forget",
         "Remove saved searches",
         "NAME",
         "The name of a saved search; several may be given",
         {},
         {text},
         understand_forget},
    };
}

}  // namespace news
