// SPDX-License-Identifier: GPL-3.0-or-later
// search, count, facets: questions to the archive.
#include <utility>

#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/command_line/selection_options.hpp"

namespace news {

namespace {

constexpr OptionSpec kHits[] = {
    {"-n,--limit", "N", "How many hits; 0: all", &TypedOptions::limit},
};

constexpr OptionSpec kListing[] = {
    {"--no-total", "", "Do not count the matches: no total, facets or timeline, but quicker",
     &TypedOptions::no_total},
    {"--print", "WHAT", "Only ids, paths or urls, one a line", &TypedOptions::print},
    {"-0,--null", "", "End each with a NUL, for xargs -0", &TypedOptions::null_separated},
};

constexpr OptionSpec kBy[] = {
    {"--by", "FIELD,...", "Count by the values of these fields, separated by commas",
     &TypedOptions::by, true},
};

Result<Command> understand_search(const TypedOptions& typed) {
    auto request = understand_request(typed, "news-searcher Iran AND coalition");
    if (!request) return tl::unexpected<Error>(request.error());
    if (typed.no_total && !typed.facets.empty())
        return fail(ErrorCode::usage, "--no-total leaves nothing to count for --facet",
                    "leave one of the two out");
    SearchCommand command;
    if (!typed.print.empty()) {
        const auto listed = read_listed(typed.print);
        if (!listed) return tl::unexpected<Error>(listed.error());
        if (typed.shared.json || (!typed.format.empty() && typed.format != "text") ||
            !typed.facets.empty())
            return fail(ErrorCode::usage,
                        "--print lists only that: it goes with no other format and no --facet",
                        "--print " + typed.print);
        command.print = *listed;
    } else if (typed.null_separated) {
        return fail(ErrorCode::usage, "-0 goes with --print", "--print paths -0");
    }
    if (!typed.no_total && !command.print) {
        auto facets = read_facets(typed.facets);
        if (!facets) return tl::unexpected<Error>(facets.error());
        request->facets = std::move(*facets);
    }
    request->limit = typed.limit;
    request->total = !typed.no_total;
    request->snippets = !command.print;
    command.request = std::move(*request);
    command.facets_chosen = !typed.facets.empty();
    command.null_separated = typed.null_separated;
    command.command_meant = typed.command_meant;
    return command;
}

Result<Command> understand_count(const TypedOptions& typed) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    return CountCommand{std::move(*selection), typed.by};
}

Result<Command> understand_facets(const TypedOptions& typed) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    auto facets = read_facets(typed.facets);
    if (!facets) return tl::unexpected<Error>(facets.error());
    return FacetsCommand{std::move(*selection), std::move(*facets)};
}

}  // namespace

std::vector<CommandSpec> search_commands() {
    using enum output::Format;
    constexpr std::string_view kWords = "What to search for; several words are joined by spaces";
    return {
        {"search",
         "Show the articles that match (the usual command)",
         "QUERY",
         kWords,
         {kHits, order_options(), filter_options(), reading_options(), facet_option(), kListing},
         {text, json, jsonl, csv, tsv, ris, bibtex, csl_json, html},
         understand_search},
        {"count",
         "Print the number of articles that match",
         "QUERY",
         kWords,
         {kBy, filter_options(), reading_options()},
         {text, json, jsonl},
         understand_count},
        {"facets",
         "Print the values of fields, with exact counts",
         "QUERY",
         kWords,
         {facet_option(), filter_options(), reading_options()},
         {text, json, jsonl},
         understand_facets},
    };
}

}  // namespace news
