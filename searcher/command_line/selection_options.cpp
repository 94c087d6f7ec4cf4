// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/selection_options.hpp"

#include <ctime>
#include <utility>

#include "common/unicode.hpp"
#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/option_values.hpp"
#include "searcher/dialect/dialect.hpp"

namespace news {

namespace {

constexpr OptionSpec kReading[] = {
    {"--strict", "", "What would only be noted about the query is an error", &TypedOptions::strict},
    {"--max-wildcard", "N", "How many spelled forms a wildcard may stand for",
     &TypedOptions::max_wildcard},
    {"--dialect", "NAME", "The query is written as there: nexis, factiva, proquest, lucene",
     &TypedOptions::dialect, false, dialect::kDialectNames},
};

constexpr OptionSpec kFilters[] = {
    {"--where", "FIELD=VALUE",
     "Only with this value; the same field again: either, another field: both",
     &TypedOptions::where},
    {"--where-not", "FIELD=VALUE", "Only without this value", &TypedOptions::where_not},
    {"--from", "DATE", "Only of this day, month or year or later", &TypedOptions::from},
    {"--to", "DATE", "Only of this day, month or year or earlier", &TypedOptions::to},
};

constexpr OptionSpec kOrder[] = {
    {"--offset", "N", "Leave out the first N hits", &TypedOptions::offset},
    {"--sort", "ORDER", "relevance, date (oldest first) or -date (newest first); undated last",
     &TypedOptions::sort, false, "relevance, date, -date"},
    {"--recency", "HALF-LIFE",
     "Newer first among what matches alike: a score is halved with each so long (30d, 2w, 6m, 1y)",
     &TypedOptions::recency},
};

constexpr OptionSpec kFacet[] = {
    {"--facet", "FIELD[:N]", "Count the values of this field and show the N commonest (0: all; 10)",
     &TypedOptions::facets},
    {"--facet-match", "GLOB",
     "Only values that fit: 'ira*', or for one of the facets 'person=ira*'",
     &TypedOptions::facet_match},
    {"--by-story", "", "Count stories: copies of one report once for each value",
     &TypedOptions::by_story},
};

constexpr OptionSpec kCopies[] = {
    {"--dups", "WHAT", "Copies of one report: fold into one hit, or show each", &TypedOptions::dups,
     false, "fold, show"},
};

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

}  // namespace

std::span<const OptionSpec> reading_options() {
    return kReading;
}

std::span<const OptionSpec> filter_options() {
    return kFilters;
}

std::span<const OptionSpec> order_options() {
    return kOrder;
}

std::span<const OptionSpec> recency_option() {
    return order_options().last(1);
}

std::span<const OptionSpec> copies_option() {
    return kCopies;
}

std::span<const OptionSpec> facet_options() {
    return kFacet;
}

std::span<const OptionSpec> by_story_option() {
    return facet_options().last(1);
}

Result<search::Selection> understand_selection(const TypedOptions& typed, std::string query) {
    search::Selection selection;
    auto where = read_filters(typed.where, "--where");
    if (!where) return tl::unexpected<Error>(where.error());
    auto where_not = read_filters(typed.where_not, "--where-not");
    if (!where_not) return tl::unexpected<Error>(where_not.error());
    selection.query = std::move(query);
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

search::Counted understand_counted(const TypedOptions& typed) {
    return typed.by_story ? search::Counted::stories : search::Counted::articles;
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

Result<search::SearchRequest> understand_request(const TypedOptions& typed, std::string example) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    if (!asks_something(*selection))
        return fail(ErrorCode::usage, "what is to be searched for?", std::move(example));
    const auto sort = read_sort(typed.sort);
    if (!sort) return tl::unexpected<Error>(sort.error());
    const auto half_life = understand_recency(typed);
    if (!half_life) return tl::unexpected<Error>(half_life.error());
    if (*half_life && *sort != search::Sort::relevance)
        return fail(ErrorCode::usage,
                    "--recency changes scores, and --sort date does not look at them",
                    "--recency " + typed.recency + "   (or --sort -date alone)");
    search::SearchRequest request;
    request.selection = std::move(*selection);
    request.sort = *sort;
    request.half_life = *half_life;
    request.offset = typed.offset;
    request.counted = understand_counted(typed);
    return request;
}

}  // namespace news
