// SPDX-License-Identifier: GPL-3.0-or-later
// What concordances and collocates begin with: which articles match, and what a hit in them is.
#pragma once

#include <vector>

#include "common/query/xapian_query_sought.hpp"
#include "common/result.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {
class IndexReader;
}

namespace news::concordance {

struct HitSearch {
    search::MatchSummary summary;
    std::vector<std::vector<Xapian::docid>> documents;  // all matches, by shard
    std::vector<query::SoughtSpan> spans;

    std::size_t matches() const;
};

// Fails as search() does, and with ErrorCode::usage where the query asks for no words. `command`:
// for the line to copy.
Result<HitSearch> find_matches(search::IndexReader& reader, const search::Selection& selection,
                               std::string_view command);

}  // namespace news::concordance
