// SPDX-License-Identifier: GPL-3.0-or-later
// The words and values of the index that begin with, or look like, something typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/schema.hpp"

namespace news::search {

class IndexReader;

struct TermsRequest {
    std::string field = "text";  // name or alias
    std::string pattern;         // the beginning; with * or ? in it, the whole
    bool by_count = false;       // the commonest first; else in order
    std::size_t limit = 0;       // 0: all
};

struct TermCount {
    std::string term;          // folded; of a field that facets show, as they do
    std::size_t articles = 0;  // that have it
    friend bool operator==(const TermCount&, const TermCount&) = default;
};

struct Terms {
    std::vector<std::string> databases;
    std::string_view field;    // canonical name
    std::string pattern;       // folded, with its wildcards: "coalit*"
    std::size_t distinct = 0;  // how many there are, listed or not
    std::vector<TermCount> terms;
};

// Of a group of text fields the words of all, each with the number of articles that have it in any.
// Fails with ErrorCode::usage for a field without words and values, and with ErrorCode::query where
// there are more than kMostValues to list.
Result<Terms> list_terms(IndexReader& reader, const TermsRequest& request);

}  // namespace news::search
