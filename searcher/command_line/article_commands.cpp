// SPDX-License-Identifier: GPL-3.0-or-later
// show, cluster, like, history, verify: articles, their copies, those like them, their
// captures and originals.
#include <algorithm>
#include <optional>
#include <utility>

#include "common/ascii_case.hpp"
#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/command_line/selection_options.hpp"

namespace news {

namespace {

constexpr OptionSpec kShow[] = {
    {"--query", "QUERY", "Mark what this query finds", &TypedOptions::query},
    {"--raw", "", "The original bytes, out of the archive where they lie; one article",
     &TypedOptions::raw},
};

constexpr OptionSpec kCluster[] = {
    {"--diff", "", "Show what was changed in headline, deck, text and captions, word by word",
     &TypedOptions::diff},
    {"--against", "ID", "Compare with this article; unless told, with the earliest",
     &TypedOptions::against},
};

// Bytes have no format, and two articles' would run into one another.
std::optional<Error> misused_raw(const TypedOptions& typed) {
    if (!typed.raw) return std::nullopt;
    const std::string right = "news-searcher show --raw " + typed.words.front() + " > page";
    if (typed.words.size() > 1) return Error{ErrorCode::usage, "--raw takes one article", right};
    if (!typed.format.empty() || typed.shared.json || !typed.query.empty())
        return Error{ErrorCode::usage, "--raw goes with no format and no query", right};
    return std::nullopt;
}

Result<Command> understand_show(const TypedOptions& typed) {
    if (typed.words.empty())
        return fail(ErrorCode::usage, "which article?", "news-searcher show na:4f21c09be77d");
    if (auto wrong = misused_raw(typed)) return tl::unexpected<Error>(std::move(*wrong));
    auto marked = understand_selection(typed, typed.query);
    if (!marked) return tl::unexpected<Error>(marked.error());
    return ShowCommand{typed.words, std::move(*marked), typed.raw};
}

Result<Command> understand_cluster(const TypedOptions& typed) {
    if (typed.words.size() != 1)
        return fail(ErrorCode::usage,
                    typed.words.empty() ? "of which article?" : "cluster takes one article",
                    "news-searcher cluster na:4f21c09be77d");
    return ClusterCommand{{typed.words.front(), typed.against, typed.diff}};
}

constexpr OptionSpec kLike[] = {
    {"-n,--limit", "N", "How many hits; 0: all that have enough in common", &TypedOptions::limit},
    {"--offset", "N", "Leave out the first N hits", &TypedOptions::offset},
    {"--print", "WHAT", "Only ids, paths or urls, one a line", &TypedOptions::print},
    {"-0,--null", "", "End each with a NUL, for xargs -0", &TypedOptions::null_separated},
};

Result<Command> understand_like(const TypedOptions& typed) {
    if (typed.words.size() != 1)
        return fail(ErrorCode::usage,
                    typed.words.empty() ? "like which article?" : "like takes one article",
                    "news-searcher like na:4f21c09be77d");
    LikeCommand command;
    command.id = typed.words.front();
    if (typed.print.empty() && typed.null_separated)
        return fail(ErrorCode::usage, "-0 goes with --print", "--print paths -0");
    if (!typed.print.empty()) {
        const auto listed = read_listed(typed.print);
        if (!listed) return tl::unexpected<Error>(listed.error());
        command.search.print = *listed;
        command.search.null_separated = typed.null_separated;
    }
    auto selection = understand_selection(typed, {});
    if (!selection) return tl::unexpected<Error>(selection.error());
    search::SearchRequest& request = command.search.request;
    request.selection = std::move(*selection);
    request.limit = typed.limit;
    request.offset = typed.offset;
    request.total = false;  // how many have a word in common says nothing
    request.snippets = !command.search.print;
    return command;
}

Result<Command> understand_history(const TypedOptions& typed) {
    if (typed.words.size() != 1)
        return fail(ErrorCode::usage,
                    typed.words.empty() ? "the history of which page?" : "history takes one page",
                    "news-searcher history https://example.org/2014/story.html");
    return HistoryCommand{typed.words.front()};
}

constexpr OptionSpec kVerify[] = {
    {"--all", "", "List the unchanged originals, too", &TypedOptions::list_all},
};

bool is_id(const std::string& word) {
    return begins_ignoring_case(word, "na:");
}

Result<Command> understand_verify(const TypedOptions& typed) {
    VerifyCommand command;
    command.with_unchanged = typed.list_all;
    const bool has_ids = std::any_of(typed.words.begin(), typed.words.end(), is_id);
    if (has_ids) command.ids = typed.words;
    auto selection = understand_selection(typed, has_ids ? "" : joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    if (has_ids &&
        (asks_something(*selection) || !std::all_of(typed.words.begin(), typed.words.end(), is_id)))
        return fail(ErrorCode::usage, "ids go with no query and no filter",
                    "news-searcher verify na:4f21c09be77d   (or verify Iran AND coalition)");
    command.selection = std::move(*selection);
    return command;
}

}  // namespace

std::vector<CommandSpec> article_commands() {
    using enum output::Format;
    return {
        {"show",
         "Show articles whole, by their ids",
         "ID",
         "An article's id, or the beginning of it",
         {kShow, reading_options()},
         {text, json, jsonl},
         understand_show},
        {"like",
         "Show other articles on the same matter",
         "ID",
         "An article's id, or the beginning of it",
         {kLike, filter_options()},
         {text, json, jsonl, csv, tsv, ris, bibtex, csl_json, html},
         understand_like},
        {"history",
         "Show the captures of one page, and what changed from one to the next",
         "URL",
         "The page's address, or the id of an article that has it",
         {},
         {text, json, jsonl, csv, tsv},
         understand_history},
        {"verify",
         "Hash originals again and compare them with the index: all, or some",
         "[ID|QUERY]",
         "Ids, which begin with na:, or a query; nothing: every article",
         {kVerify, filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_verify},
        {"cluster",
         "Show the copies of an article, the earliest first, and how they differ",
         "ID",
         "The id of an article or a story, or the beginning of it",
         {kCluster},
         {text, json, jsonl},
         understand_cluster},
    };
}

}  // namespace news
