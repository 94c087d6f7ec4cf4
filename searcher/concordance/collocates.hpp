// SPDX-License-Identifier: GPL-3.0-or-later
// Which words stand near what was searched for, and how much more often than elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {
class IndexReader;
}

namespace news::concordance {

struct CollocateRequest {
    search::Selection selection;
    std::size_t left = 5;    // words before a hit that are near it
    std::size_t right = 5;   // and behind it
    std::size_t least = 3;   // a word that is near hits less often is left out
    std::size_t limit = 30;  // words; 0: all
};

struct Collocate {
    std::string word;  // as the index has it; an acronym in capitals
    // How often it stands before a hit and behind one. Each time counts once, for the nearest hit.
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t articles = 0;     // in how many it stands near a hit
    std::uint64_t frequency = 0;  // how often in the bodies of the whole archive
    double expected = 0;          // how often it would be near hits by chance
    double log_likelihood = 0;    // negative: it is rarer near hits than elsewhere
};

// Of the bodies only: their words are counted in the index.
struct Collocates : search::MatchSummary {
    std::size_t span_left = 0, span_right = 0;
    std::size_t hits = 0;
    std::size_t hit_articles = 0;       // that have one
    std::size_t articles_failed = 0;    // not looked through: too many ways to place the words
    std::uint64_t words_near = 0;       // of all words, how often one stands near a hit
    std::uint64_t words = 0;            // in the bodies of the whole archive
    std::size_t distinct = 0;           // how many words are near hits often enough, listed or not
    std::vector<Collocate> collocates;  // by log-likelihood, the highest first, then by word
};

// Words of a hit itself do not count. Memory: that of the different words near hits. Fails as
// search() does, and with ErrorCode::usage where the query asks for no words.
Result<Collocates> find_collocates(search::IndexReader& reader, const CollocateRequest& request);

}  // namespace news::concordance
