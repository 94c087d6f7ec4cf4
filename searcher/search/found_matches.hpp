// SPDX-License-Identifier: GPL-3.0-or-later
// A search up to the point where articles are read: which matches are asked for, and everything
// about all of them. May throw Xapian exceptions.
#pragma once

#include <optional>
#include <vector>

#include "common/result.hpp"
#include "common/stored_article.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"
#include "searcher/search/stories.hpp"

namespace news::search {

class IndexReader;

struct FoundMatches {
    MatchSummary summary;
    std::vector<Match> matches;  // in the order of the request, from its offset on
    Highlighter highlighter;
    std::vector<query::SoughtName> names;  // to be marked, too
    StoriesFound copies;  // of their stories, where the request wants them marked or folded
};

// To be called within reader.read(), with the database that it gives.
Result<FoundMatches> find_matches(const IndexReader& reader, const Xapian::Database& database,
                                  const SearchRequest& request);

// A match with its article.
struct MatchedArticle {
    StoredArticle stored;
    double score = 0;
    std::vector<Span> headline_spans;  // what was searched for; it and the snippets only where the
    std::vector<Snippet> snippets;     // request wants snippets
    std::optional<HitStory> story;
};

// One of what was found; with its entities also where mentions of them are to be shown.
Result<MatchedArticle> load_match(const Xapian::Database& database, const FoundMatches& found,
                                  const Match& match, bool snippets, StoredPart part);

}  // namespace news::search
