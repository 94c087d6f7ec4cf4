// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/match_summary.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/search/matches.hpp"
#include "searcher/search/no_matches.hpp"

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

// A facet whose own filter is left out: all values can be chosen, not only the chosen one.
Result<Facet> facet_without_own_filter(const FacetField& facet, std::size_t limit,
                                       const QueryPlan& plan, const std::vector<Shard>& shards) {
    return MatchTally(all_matches(shards, plan.without_own_filter(facet.name))).facet(facet, limit);
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
    const std::vector<std::string>& notes = plan.compiled().notes;
    summary.query.notes.insert(summary.query.notes.end(), notes.begin(), notes.end());
    summary.databases = paths;
    return summary;
}

void complete_summary(MatchSummary& summary, const QueryPlan& plan, const Selection& selection,
                      const std::vector<FacetRequest>& requests, Matches matches,
                      const std::vector<Shard>& shards, const Xapian::Database& database) {
    MatchTally tally(std::move(matches));
    summary.total = Total{tally.articles(), tally.undated()};
    summary.first_date = tally.first_date();
    summary.last_date = tally.last_date();
    summary.timeline = tally.timeline();
    for (const FacetRequest& request : requests) {
        const FacetField field = *find_facet(request.name, "--facet ");
        auto facet = plan.filters(field.name)
                         ? facet_without_own_filter(field, request.limit, plan, shards)
                         : tally.facet(field, request.limit);
        if (facet)
            summary.facets.push_back(std::move(*facet));
        else
            summary.query.notes.push_back(
                fmt::format("{} is not counted: {}", field.name, facet.error().message));
    }
    if (plan.has_date_filter()) summary.undated_left_out = count_undated_left_out(plan, database);
    summary.nothing_found = tally.articles() == 0;
    if (summary.nothing_found) explain_no_matches(summary.query, plan, selection, database, shards);
}

}  // namespace news::search
