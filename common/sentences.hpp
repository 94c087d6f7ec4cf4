// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences and paragraphs begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace news {

// What lies between two neighbouring words.
enum class Boundary : std::uint8_t {
    none,
    sentence,   // the second word begins a sentence
    paragraph,  // it begins a paragraph, and so a sentence
};

// One word as bytes of its text, end exclusive, as the Tokenizer gives it.
struct WordRange {
    std::size_t start = 0;
    std::size_t end = 0;
};

// What lies between two neighbouring words of `text`, of the given language (ISO 639; empty: not
// known, told as if it were English). Each call looks at the two words, what is between them and a
// few bytes before, so that a whole text takes linear time.
//
// - A blank line begins a paragraph; a single line break is white space.
// - A sentence ends with . ! ? … and, behind closing quotation marks and brackets, white space; the
//   next word has a capital, begins with a digit or a letter without case, or has an opening
//   quotation mark. The stops of Chinese, Japanese and other scripts need no space and no capital.
// - After initials, acronyms and abbreviations (common/sentence_words.hpp) a sentence ends only
//   where a word follows that begins sentences ("the U.S. The talks", not "the U.S. Senate"), after
//   a title never. "No. 5" is no end; nor is a number with a dot where that is an ordinal
//   ("der 3. Mai"), or at the beginning of a line.
Boundary boundary_between(std::string_view text, WordRange before, WordRange word,
                          std::string_view language);

}  // namespace news
