// SPDX-License-Identifier: GPL-3.0-or-later
// All matches of a search with their articles, one after the other: what exports, checks of the
// originals and reports go through, however many there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_set>
#include <utility>

#include "common/result.hpp"
#include "searcher/search/found_matches.hpp"
#include "searcher/search/search_request.hpp"

namespace news::search {

class IndexReader;

// In the order of the request, from its offset on, at most its limit. Of an article that lies in
// several of the databases one copy comes, though each counts in the total. Where a writer changes
// the database meanwhile, the search is made again and what has come already is passed over: each
// article comes once in any case.
//
// Memory: a hundred bytes a match while they are ranked, then twenty-four, and forty for each
// article that has come. Not thread-safe.
class MatchStream {
  public:
    // Runs the search; fails as search() does. `reader` outlives the stream.
    static Result<MatchStream> open(IndexReader& reader, SearchRequest request,
                                    StoredPart part = StoredPart::all);

    // As of the first search; total, facets and timeline only where the request has a total.
    const MatchSummary& summary() const { return summary_; }
    // How many articles are to come, copies in other databases included.
    std::size_t expected() const { return expected_; }

    // nullopt: that was the last. Fails where the database is damaged or cannot be read; what came
    // before stands.
    Result<std::optional<MatchedArticle>> next();

  private:
    // The matches by the numbers of their documents, which mean nothing in another state of the
    // database.
    struct Ranking {
        FoundMatches found;
        std::size_t state = 0;
    };

    MatchStream(IndexReader& reader, SearchRequest request, StoredPart part, Ranking ranking);
    static Result<Ranking> rank(IndexReader& reader, const SearchRequest& request);
    bool is_full() const;
    Result<void> load_some();

    IndexReader* reader_;
    SearchRequest request_;
    StoredPart part_;
    Ranking ranking_;
    MatchSummary summary_;
    std::size_t expected_;
    std::size_t at_ = 0;                       // in the ranking's matches
    std::deque<MatchedArticle> ahead_;         // loaded, not yet taken
    std::unordered_set<std::uint64_t> given_;  // or ahead; the first digits of their SHA-256
};

}  // namespace news::search
