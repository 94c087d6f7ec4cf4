// SPDX-License-Identifier: GPL-3.0-or-later
// search, count, facets, timeline: questions to the archive.
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
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
    {"--print", "WHAT", "Only ids, paths or urls, one a line", &TypedOptions::print, false,
     "ids, paths, urls"},
    {"-0,--null", "", "End each with a NUL, for xargs -0", &TypedOptions::null_separated},
};

constexpr OptionSpec kBy[] = {
    {"--by", "FIELD,...", "Count by the values of these fields, separated by commas",
     &TypedOptions::by, true},
};

constexpr OptionSpec kTimeline[] = {
    {"--by", "STEP", "day, week, month or year; unless told, what fits the span of the dates",
     &TypedOptions::step, false, "day, week, month, year"},
    {"--relative", "", "As shares of all articles of that time that pass the filters",
     &TypedOptions::relative},
    {"--split", "FIELD[:N]", "A column for each of the N commonest values of this field (5)",
     &TypedOptions::split},
};

// A list for people folds; tables and citations are whole, since nobody looks at them for "+13".
search::Copies usual_copies(const TypedOptions& typed) {
    const std::string& format = typed.format;
    const bool is_hits = typed.print.empty() && (format.empty() || format == "text" ||
                                                 format == "html" || format.starts_with("json"));
    return is_hits ? search::Copies::folded : search::Copies::apart;
}

Result<Command> understand_search(const TypedOptions& typed) {
    auto request = understand_request(typed, "news-searcher Iran AND coalition");
    if (!request) return tl::unexpected<Error>(request.error());
    const bool facets_chosen = !typed.facets.empty() || !typed.facet_match.empty();
    if (typed.no_total && typed.by_story)
        return fail(ErrorCode::usage, "--no-total leaves nothing to count for --by-story",
                    "leave one of the two out");
    if (typed.no_total && facets_chosen)
        return fail(ErrorCode::usage, "--no-total leaves nothing to count for --facet",
                    "leave one of the two out");
    SearchCommand command;
    if (!typed.print.empty()) {
        const auto listed = read_listed(typed.print);
        if (!listed) return tl::unexpected<Error>(listed.error());
        if (typed.shared.json || (!typed.format.empty() && typed.format != "text") || facets_chosen)
            return fail(ErrorCode::usage,
                        "--print lists only that: it goes with no other format and no --facet",
                        "--print " + typed.print);
        command.print = *listed;
    } else if (typed.null_separated) {
        return fail(ErrorCode::usage, "-0 goes with --print", "--print paths -0");
    }
    if (!typed.no_total && !command.print) {
        auto facets = read_facets(typed.facets, typed.facet_match);
        if (!facets) return tl::unexpected<Error>(facets.error());
        request->facets = std::move(*facets);
    }
    const auto copies = read_dups(typed.dups, usual_copies(typed));
    if (!copies) return tl::unexpected<Error>(copies.error());
    request->copies = *copies;
    request->limit = typed.limit;
    request->total = !typed.no_total;
    request->snippets = !command.print;
    command.request = std::move(*request);
    command.facets_chosen = facets_chosen;
    command.null_separated = typed.null_separated;
    command.command_meant = typed.command_meant;
    return command;
}

Result<Command> understand_count(const TypedOptions& typed) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    return CountCommand{std::move(*selection), typed.by, understand_counted(typed)};
}

Result<Command> understand_facets(const TypedOptions& typed) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    auto facets = read_facets(typed.facets, typed.facet_match);
    if (!facets) return tl::unexpected<Error>(facets.error());
    return FacetsCommand{std::move(*selection), std::move(*facets), understand_counted(typed)};
}

Result<Command> understand_timeline(const TypedOptions& typed) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    TimelineCommand command;
    search::TimelineRequest& request = command.request;
    if (!typed.step.empty()) {
        request.step = search::step_from(typed.step);
        if (!request.step)
            return fail(ErrorCode::usage,
                        fmt::format("there is no step \"{}\"", printable(typed.step)),
                        "--by month   (all: day, week, month, year)");
    }
    if (!typed.split.empty()) {
        constexpr std::size_t kUsualSeries = 5;
        auto split = read_facet(typed.split, "--split", kUsualSeries);
        if (!split) return tl::unexpected<Error>(split.error());
        request.split = std::move(*split);
    }
    request.selection = std::move(*selection);
    request.relative = typed.relative;
    request.counted = understand_counted(typed);
    return command;
}

}  // namespace

std::span<const OptionSpec> listing_options() {
    return kListing;
}

std::vector<CommandSpec> search_commands() {
    using enum output::Format;
    constexpr std::string_view kWords = "What to search for; several words are joined by spaces";
    return {
        {"search",
         "Show the articles that match (the usual command)",
         "QUERY",
         kWords,
         {kHits, order_options(), copies_option(), filter_options(), reading_options(),
          facet_options(), kListing},
         {text, json, jsonl, csv, tsv, ris, bibtex, csl_json, html},
         understand_search},
        {"count",
         "Print the number of articles that match",
         "QUERY",
         kWords,
         {kBy, by_story_option(), filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_count},
        {"facets",
         "Print the values of fields, with exact counts",
         "QUERY",
         kWords,
         {facet_options(), filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_facets},
        {"timeline",
         "Print how many articles there are of each day, week, month or year",
         "QUERY",
         kWords,
         {kTimeline, by_story_option(), filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_timeline},
    };
}

}  // namespace news
