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

// What lies between two neighbouring words of `text`. Pairs of characters that overlap have nothing
// between them.
Boundary boundary_between(std::string_view text, WordRange before, WordRange word);

}  // namespace news
