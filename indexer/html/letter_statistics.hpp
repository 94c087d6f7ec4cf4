// SPDX-License-Identifier: GPL-3.0-or-later
// How surprising a text is as one of a language: the fewer bits, the likelier that its bytes were
// read in the right encoding. Rough on purpose: the order of letters by frequency, nothing of
// words.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace news::html {

struct Surprise {
    double bits = 0;          // of the whole text
    double foreign_bits = 0;  // of the characters that are not ASCII
    std::size_t foreign = 0;  // their number
};

// What the languages write beside ASCII, by two-letter codes, "zh-hans", "zh-hant" and "west".
std::span<const std::string_view> known_languages();

// `utf8` must be valid; `language` is one of known_languages(). Reads no further where it is more
// than `most` bits: who compares languages needs not know how much worse one is.
Surprise surprise(std::string_view utf8, std::string_view language, double most);

}  // namespace news::html
