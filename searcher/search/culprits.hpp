// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a query keep the others from being found.
#pragma once

#include "common/xapian.hpp"
#include "searcher/search/query_plan.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// Of a query that found nothing: the pairs of its parts and filters that no article has together,
// and the queries that find something with one part less or with the words of a phrase or
// proximity anywhere. Dates are left alone: what they cost is said elsewhere. A query of very many
// parts is not tried. May throw Xapian exceptions.
void find_culprits(QueryReading& query, const QueryPlan& plan, const Selection& selection,
                   const Xapian::Database& database);

}  // namespace news::search
