// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/typed_options.hpp"

#include <chrono>
#include <ctime>
#include <utility>

#include "common/unicode.hpp"
#include "searcher/argument_split.hpp"
#include "searcher/dialect/dialect.hpp"
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

// Puts the translation in the place of what was typed in another service's language.
Result<void> translate_query(const TypedOptions& typed, search::Selection& selection) {
    if (typed.dialect.empty()) return {};
    const auto dialect = read_dialect(typed.dialect);
    if (!dialect) return tl::unexpected<Error>(dialect.error());
    if (clean_text(selection.query).empty())
        return fail(ErrorCode::usage, "--dialect goes with a query",
                    "news-searcher --dialect nexis 'iran w/5 talks'");
    auto translation = dialect::translate(*dialect, selection.query);
    if (!translation) return tl::unexpected<Error>(translation.error());
    for (query::Diagnostic& note : translation->notes) {
        if (selection.strict) {
            note.hint = translation->text + "   (without --dialect)";
            return tl::unexpected<Error>(to_error(note, selection.query));
        }
        selection.translation_notes.push_back(std::move(note.message));
    }
    selection.translated_from = std::exchange(selection.query, std::move(translation->text));
    return {};
}

// `words`: of the query.
Result<search::Selection> understand_selection(const TypedOptions& typed,
                                               const std::vector<std::string>& words) {
    search::Selection selection;
    auto where = read_filters(typed.where, "--where");
    if (!where) return tl::unexpected<Error>(where.error());
    auto where_not = read_filters(typed.where_not, "--where-not");
    if (!where_not) return tl::unexpected<Error>(where_not.error());
    selection.query = typed.command == "show" ? typed.query : joined_words(words);
    selection.where = std::move(*where);
    selection.where_not = std::move(*where_not);
    selection.from = typed.from;
    selection.to = typed.to;
    selection.strict = typed.strict;
    selection.max_wildcard = typed.max_wildcard;
    selection.today = local_day();
    if (auto translated = translate_query(typed, selection); !translated)
        return tl::unexpected<Error>(translated.error());
    return selection;
}

bool asks_something(const search::Selection& selection) {
    return !clean_text(selection.query).empty() || !selection.where.empty() ||
           !selection.where_not.empty() || !selection.from.empty() || !selection.to.empty();
}

Result<std::optional<std::chrono::days>> understand_recency(const TypedOptions& typed) {
    if (typed.recency.empty()) return std::nullopt;
    const auto half_life = read_half_life(typed.recency);
    if (!half_life) return tl::unexpected<Error>(half_life.error());
    return *half_life;
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
    const auto half_life = understand_recency(typed);
    if (!half_life) return tl::unexpected<Error>(half_life.error());
    if (*half_life && *sort != search::Sort::relevance)
        return fail(ErrorCode::usage,
                    "--recency changes scores, and --sort date does not look at them",
                    "--recency " + typed.recency + "   (or --sort -date alone)");
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
    request.half_life = *half_life;
    request.limit = typed.limit;
    request.offset = typed.offset;
    request.total = !typed.no_total;
    request.snippets = !options.print;
    options.facets_chosen = !typed.facets.empty();
    options.null_separated = typed.null_separated;
    options.command_meant = typed.command_meant;
    return options;
}

// Bytes have no format, and two articles' would run into one another.
std::optional<Error> misused_raw(const TypedOptions& typed) {
    if (!typed.raw) return std::nullopt;
    const std::string right = "news-searcher show --raw " + typed.words.front() + " > page";
    if (typed.words.size() > 1) return Error{ErrorCode::usage, "--raw takes one article", right};
    if (!typed.format.empty() || typed.shared.json || !typed.query.empty())
        return Error{ErrorCode::usage, "--raw goes with no format and no query", right};
    return std::nullopt;
}

}  // namespace

Result<SearcherOptions> understand(const TypedOptions& typed) {
    SearcherOptions options;
    options.shared = typed.shared;
    const auto format = read_format(typed.format, typed.shared.json);
    if (!format) return tl::unexpected<Error>(format.error());
    options.format = *format;
    std::vector<std::string> words = typed.words;
    std::string id;
    if (typed.command == "explain" && words.size() > 1 && words.back().starts_with("na:")) {
        id = words.back();
        words.pop_back();
    }
    auto selection = understand_selection(typed, words);
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
        if (const auto wrong = misused_raw(typed)) return tl::unexpected<Error>(*wrong);
        options.command = ShowOptions{typed.words, std::move(*selection), typed.raw};
    } else if (typed.command == "explain") {
        if (words.empty())
            return fail(ErrorCode::usage, "which query?",
                        "news-searcher explain 'iran OR iraq AND coalition'");
        const auto half_life = understand_recency(typed);
        if (!half_life) return tl::unexpected<Error>(half_life.error());
        options.command = ExplainOptions{std::move(*selection), *half_life, std::move(id)};
    } else {
        if (!typed.words.empty())
            return fail(ErrorCode::usage, "fields takes no words",
                        "news-searcher fields   (to search: news-searcher search fields)");
        options.command = FieldsOptions{};
    }
    return options;
}

}  // namespace news
