// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokenizer and the foldings must know of one code point.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace news {

enum class CharClass : std::uint8_t {
    other,       // separates words
    letter,      // of a script that parts its words with spaces
    digit,       // decimal digits and other numbers
    mark,        // belongs to the letter before it
    ignorable,   // soft hyphen, joiners, variation selectors: not there
    unspaced,    // Han, kana, Hangul, Thai and their like: runs go by bigrams
    apostrophe,  // and what is typed for one inside words
    hyphen,      // and the dashes that are as short as one
};

struct CharInfo {
    char32_t code_point = 0;
    char32_t lower = 0;  // simple lower case
    CharClass kind = CharClass::other;
    bool is_upper = false;    // upper or title case
    bool is_lower = false;    // lower case
    bool is_hebrew = false;   // in whose words quotation marks stand as geresh and gershayim
    bool composes = false;    // what it folds to depends on what stands before it
    bool wide_lower = false;  // its compatibility form is not one code point: `lower` is not used
    std::uint8_t folded_size = 0;
    std::array<char, 12> folded_bytes{};  // where they do not suffice `composes` is set

    std::string_view folded() const { return {folded_bytes.data(), folded_size}; }
};

// From a memo of this thread; valid until the next call on it.
const CharInfo& char_info(char32_t code_point);

}  // namespace news
