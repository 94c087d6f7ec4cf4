// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/typed_options.hpp"

#include <chrono>
#include <ctime>

#include "common/unicode.hpp"
#include "searcher/argument_split.hpp"
#include "searcher/option_values.hpp"

namespace news {

namespace {

std::chrono::sys_days local_day() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return std::chrono::year_month_day(std::chrono::year(parts.tm_year + 1900),
                                       std::chrono::month(static_cast<unsigned>(parts.tm_mon) + 1),
                                       std::chrono::day(static_cast<unsigned>(parts.tm_mday)));
}

Result<search::Selection> understand_selection(const TypedOptions& typed) {
    search::Selection selection;
    auto where = read_filters(typed.where, "--where");
    if (!where) return tl::unexpected<Error>(where.error());
    auto where_not = read_filters(typed.where_not, "--where-not");
    if (!where_not) return tl::unexpected<Error>(where_not.error());
    selection.query = joined_words(typed.words);
    selection.where = std::move(*where);
    selection.where_not = std::move(*where_not);
    selection.from = typed.from;
    selection.to = typed.to;
    selection.strict = typed.strict;
    selection.max_wildcard = typed.max_wildcard;
    selection.today = local_day();
    return selection;
}

bool asks_something(const search::Selection& selection) {
    return !clean_text(selection.query).empty() || !selection.where.empty() ||
           !selection.where_not.empty() || !selection.from.empty() || !selection.to.empty();
}

Result<SearchOptions> understand_search(const TypedOptions& typed, output::Format format,
                                        search::Selection selection) {
    if (!asks_something(selection))
        return fail(ErrorCode::usage, "what is to be searched for?",
                    "news-searcher Iran AND coalition");
    if (typed.no_total && !typed.facets.empty())
        return fail(ErrorCode::usage, "--no-total leaves nothing to count for --facet",
                    "leave one of the two out");
    const auto sort = read_sort(typed.sort);
    if (!sort) return tl::unexpected<Error>(sort.error());
    SearchOptions options;
    if (!typed.print.empty()) {
        const auto listed = read_listed(typed.print);
        if (!listed) return tl::unexpected<Error>(listed.error());
        if (format != output::Format::text || !typed.facets.empty())
            return fail(ErrorCode::usage,
                        "--print lists only that: it goes with no other format and no --facet",
                        "--print " + typed.print);
        options.print = *listed;
    } else if (typed.null_separated) {
        return fail(ErrorCode::usage, "-0 goes with --print", "--print paths -0");
    }
    search::SearchRequest& request = options.request;
    if (!typed.no_total && !options.print) {
        auto facets = read_facets(typed.facets);
        if (!facets) return tl::unexpected<Error>(facets.error());
        request.facets = std::move(*facets);
    }
    request.selection = std::move(selection);
    request.sort = *sort;
    request.limit = typed.limit;
    request.offset = typed.offset;
    request.total = !typed.no_total;
    request.snippets = !options.print;
    options.facets_chosen = !typed.facets.empty();
    options.null_separated = typed.null_separated;
    options.command_meant = typed.command_meant;
    return options;
}

Result<ExplainOptions> understand_explain(const TypedOptions& typed, search::Selection selection) {
    ExplainOptions options;
    std::vector<std::string> words = typed.words;
    if (words.size() > 1 && words.back().starts_with("na:")) {
        options.id = words.back();
        words.pop_back();
    }
    if (words.empty())
        return fail(ErrorCode::usage, "which query?",
                    "news-searcher explain 'iran OR iraq AND coalition'");
    options.selection = std::move(selection);
    options.selection.query = joined_words(words);
    return options;
}

}  // namespace

Result<SearcherOptions> understand(const TypedOptions& typed) {
    SearcherOptions options;
    options.shared = typed.shared;
    const auto format = read_format(typed.format, typed.shared.json);
    if (!format) return tl::unexpected<Error>(format.error());
    options.format = *format;
    auto selection = understand_selection(typed);
    if (!selection) return tl::unexpected<Error>(selection.error());

    if (typed.command == "search") {
        auto search = understand_search(typed, *format, std::move(*selection));
        if (!search) return tl::unexpected<Error>(search.error());
        options.command = std::move(*search);
    } else if (typed.command == "count") {
        options.command = CountOptions{std::move(*selection), typed.by};
    } else if (typed.command == "facets") {
        auto facets = read_facets(typed.facets);
        if (!facets) return tl::unexpected<Error>(facets.error());
        options.command = FacetsOptions{std::move(*selection), std::move(*facets)};
    } else if (typed.command == "show") {
        if (typed.words.empty())
            return fail(ErrorCode::usage, "which article?", "news-searcher show na:4f21c09be77d");
        selection->query = typed.query;
        options.command = ShowOptions{typed.words, std::move(*selection)};
    } else if (typed.command == "explain") {
        auto explain = understand_explain(typed, std::move(*selection));
        if (!explain) return tl::unexpected<Error>(explain.error());
        options.command = std::move(*explain);
    } else {
        if (!typed.words.empty())
            return fail(ErrorCode::usage, "fields takes no words",
                        "news-searcher fields   (to search: news-searcher search fields)");
        options.command = FieldsOptions{};
    }
    return options;
}

}  // namespace news
