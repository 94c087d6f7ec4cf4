// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "common/xapian.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/query_plan.hpp"
#include "searcher/search/search_request.hpp"

namespace news::search {

struct RankedMatches {
    std::vector<Match> best;  // from the request's offset on, the best first
    Matches all;              // one a shard; empty where the request wants no total
};

// What the request asks for of what the plan finds, and all that it finds. `database`: the shards
// as one. May throw Xapian exceptions.
RankedMatches rank_matches(const Xapian::Database& database, const std::vector<Shard>& shards,
                           const QueryPlan& plan, const SearchRequest& request);

}  // namespace news::search
