// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/match_summary.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/index_metadata.hpp"
#include "common/unicode.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/shard_overlap.hpp"

namespace news::search {

namespace {

// Articles without a date that match all but the dates asked for.
std::size_t count_undated_left_out(const QueryPlan& plan, const Xapian::Database& database) {
    const std::string undated =
        make_term(info(Field::datesource).prefix, to_string(DateSource::none));
    const Xapian::Query others(Xapian::Query::OP_FILTER, plan.without_dates(),
                               Xapian::Query(undated));
    return count_matches(database, Xapian::Query(Xapian::Query::OP_AND_NOT, others, plan.all()));
}

// How deep the facet date goes: years; where a year is chosen, its months; of a month, its days.
std::size_t chosen_date_digits(const std::vector<ValueFilter>& where) {
    std::size_t digits = kYearDigits;
    for (const ValueFilter& filter : where) {
        const std::string name = lower_case(filter.field);
        const bool is_date = find_field(name) == Field::date;
        if (name != "year" && name != "month" && name != "day" && !is_date) continue;
        const auto date = parse_iso_date(filter.value);
        const bool is_year = date ? date->month() == 0 : name == "year";
        digits = std::max(digits, is_year ? kMonthDigits : kDayDigits);
    }
    return digits;
}

FacetWish wish_of(const FacetRequest& request, std::vector<std::string> chosen) {
    FacetWish wish{request.limit, {}, std::move(chosen)};
    for (const std::string& glob : request.match)
        wish.match.push_back(query::value_glob(glob));
    return wish;
}

// Counted without the facet's own filter: all values can be chosen, not only the chosen one. Not
// so the date, which shows the parts of what is chosen.
Result<Facet> count_facet(const FacetRequest& request, const Selection& selection,
                          const QueryPlan& plan, MatchTally& tally,
                          const std::vector<Shard>& shards) {
    FacetField field = *find_facet(request.name, "--facet ");
    const FacetWish wish = wish_of(request, plan.chosen(field.name));
    if (field.name == info(Field::date).name)
        field.digits = chosen_date_digits(selection.where);
    else if (!wish.chosen.empty())
        return MatchTally(all_matches(shards, plan.without_own_filter(field.name)), tally.counted())
            .facet(field, wish);
    return tally.facet(field, wish);
}

// What a run that is not done has read is not found yet.
void note_parts(const std::vector<std::string>& paths, std::vector<std::string>& notes) {
    std::error_code ignored;
    for (const std::string& path : paths)
        if (std::filesystem::exists(std::filesystem::path(path) / kPartsFolder, ignored))
            notes.push_back(
                fmt::format("more articles of {} wait in parts: a run is writing them, or was "
                            "interrupted and is to be started again",
                            printable(path)));
}

}  // namespace

Result<std::vector<FacetField>> facet_fields_of(const std::vector<FacetRequest>& requests) {
    std::vector<FacetField> fields;
    for (const FacetRequest& request : requests) {
        const auto field = find_facet(request.name, "--facet ");
        if (!field) return tl::unexpected<Error>(field.error());
        fields.push_back(*field);
    }
    return fields;
}

MatchSummary begin_summary(const QueryPlan& plan, const Selection& selection,
                           const std::vector<std::string>& paths) {
    MatchSummary summary;
    summary.query.text = selection.translated_from.value_or(selection.query);
    if (selection.translated_from) summary.query.translated = selection.query;
    summary.query.reading = plan.compiled().reading;
    // a translation is shown, with all its brackets
    summary.query.obvious = plan.compiled().reading_is_obvious || selection.translated_from;
    summary.query.notes = selection.translation_notes;
    summary.query.notes.insert(summary.query.notes.end(), plan.notes().begin(), plan.notes().end());
    summary.query.by = plan.by();
    note_parts(paths, summary.query.notes);
    summary.databases = paths;
    return summary;
}

void complete_summary(MatchSummary& summary, const QueryPlan& plan, const Selection& selection,
                      const std::vector<FacetRequest>& requests, MatchTally&& tally,
                      const std::vector<Shard>& shards, const Xapian::Database& database) {
    complete_summary(summary, plan, selection, requests, tally, shards, database);
}

void complete_summary(MatchSummary& summary, const QueryPlan& plan, const Selection& selection,
                      const std::vector<FacetRequest>& requests, MatchTally& tally,
                      const std::vector<Shard>& shards, const Xapian::Database& database) {
    summary.total = Total{tally.articles(), tally.undated(), tally.stories()};
    summary.counted = tally.counted();
    summary.first_date = tally.first_date();
    summary.last_date = tally.last_date();
    summary.timeline = tally.timeline();
    for (const FacetRequest& request : requests) {
        auto facet = count_facet(request, selection, plan, tally, shards);
        if (facet)
            summary.facets.push_back(std::move(*facet));
        else
            summary.query.notes.push_back(
                fmt::format("{} is not counted: {}", request.name, facet.error().message));
    }
    if (plan.has_date_filter()) summary.undated_left_out = count_undated_left_out(plan, database);
    if (share_articles(shards))
        summary.query.notes.push_back(
            "the databases have articles in common: each counts in each of them");
    summary.nothing_found = tally.articles() == 0;
    if (summary.nothing_found) explain_no_matches(summary.query, plan, selection, database, shards);
}

}  // namespace news::search
