// SPDX-License-Identifier: GPL-3.0-or-later
// Acronyms that are common words when written small: only their capitals tell them apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace news {

inline constexpr std::size_t kLongestAcronym = 5;  // letters of the longest in the list

// `lower`: in lower case, without dots. One list serves all languages, for the tokenizer does not
// know the language; it holds no word that is typed small when the acronym is meant ("eu", "un").
bool is_ambiguous_acronym(std::string_view lower);

// A line in which capitals tell nothing: no lower-case letter, at least two words, and one of two
// letters or more that is no ambiguous acronym. A single word is no such line, so that `US` in a
// query means the acronym.
bool is_capitals_line(std::string_view line);

}  // namespace news
