// SPDX-License-Identifier: GPL-3.0-or-later
// From a request to the hits and everything about the matches as a whole.
#pragma once

#include <vector>

#include "common/result.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

class IndexReader;

// The hits from `offset` on, at most `limit`, each read from the document's data; with them the
// exact total, facets and timeline of all matches. Where copies are folded, a hit stands for all
// articles of its story that match, and offset and limit count stories. Of an article that lies in
// two of several databases both copies count; a note says so.
Result<SearchResults> search(IndexReader& reader, const SearchRequest& request);

// The same without hits and scores: cheaper.
Result<MatchSummary> summarise(IndexReader& reader, const Selection& selection,
                               const std::vector<FacetRequest>& facets,
                               Counted counted = Counted::articles);

}  // namespace news::search
