// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a MatchSummary, for the commands that make one inside IndexReader::read(). May throw
// Xapian exceptions.
#pragma once

#include <string>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/facets.hpp"
#include "searcher/search/query_plan.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// Fails where one of them is no facet.
Result<std::vector<FacetField>> facet_fields_of(const std::vector<FacetRequest>& requests);

// Text, reading and notes of the query, and the names of the databases.
MatchSummary begin_summary(const QueryPlan& plan, const Selection& selection,
                           const std::vector<std::string>& paths);

// Adds the counts of all matches; what a filter on a facet's own field hides is counted anew.
// Where there are none, says why. `requests` are of facets that there are.
void complete_summary(MatchSummary& summary, const QueryPlan& plan, const Selection& selection,
                      const std::vector<FacetRequest>& requests, MatchTally& tally,
                      const std::vector<Shard>& shards, const Xapian::Database& database);
void complete_summary(MatchSummary& summary, const QueryPlan& plan, const Selection& selection,
                      const std::vector<FacetRequest>& requests, MatchTally&& tally,
                      const std::vector<Shard>& shards, const Xapian::Database& database);

}  // namespace news::search
