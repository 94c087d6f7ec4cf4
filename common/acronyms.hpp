// SPDX-License-Identifier: GPL-3.0-or-later
// Acronyms that are common words when written small: only their capitals tell them apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace news {

inline constexpr std::size_t kLongestAcronym = 5;  // letters of the longest in a list

// In place of a language: the lists of all languages. A query has no language of its own.
inline constexpr std::string_view kAnyLanguage = "*";

// `lower`: in lower case, without dots. `language`: ISO 639-1; where it is empty, not known, the
// English list serves; most languages have none. No list holds a word that is typed small when the
// acronym is meant ("eu").
bool is_ambiguous_acronym(std::string_view lower, std::string_view language);

// A line in which capitals tell nothing: no lower-case letter, at least two words, and one of two
// letters or more that is no ambiguous acronym. A single word is no such line, so that `US` in a
// query means the acronym.
bool is_capitals_line(std::string_view line, std::string_view language);

}  // namespace news
