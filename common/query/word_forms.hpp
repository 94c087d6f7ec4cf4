// SPDX-License-Identifier: GPL-3.0-or-later
// The spelled forms that a word of the query stands for, and in which articles each counts.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace news::query {

// ISO 639-1 codes, ascending; one of no letters: articles whose language is not known.
using Languages = std::vector<std::string>;

// A folded form, with or without the prefix of a field. Inflected forms count only in articles of
// the languages that inflect so.
struct Form {
    std::string term;
    Languages languages;  // empty: all

    bool tied() const { return !languages.empty(); }
    // `language`: of an article; empty where it is not known.
    bool counts_in(std::string_view language) const {
        return !tied() || std::binary_search(languages.begin(), languages.end(), language);
    }
};

}  // namespace news::query
