// SPDX-License-Identifier: GPL-3.0-or-later
// Why a query found nothing.
#pragma once

#include <vector>

#include "common/xapian.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/query_plan.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// Fills in the number of articles that each word and filter finds alone, a spelling that would find
// something for a word that finds nothing, what the query finds at any date where it asks for
// dates, and what keeps its parts from being found together. `shards` are what `database` is made
// of. May throw Xapian exceptions.
void explain_no_matches(QueryReading& query, const QueryPlan& plan, const Selection& selection,
                        const Xapian::Database& database, const std::vector<Shard>& shards);

// The number of articles that each word of a query finds alone; without suggestions.
std::vector<WordCount> count_words(const query::CompiledQuery& compiled,
                                   const Xapian::Database& database);

}  // namespace news::search
