// SPDX-License-Identifier: GPL-3.0-or-later
// Where and how often a span stands in a text, given where its words stand: for what an index of
// positions cannot be asked directly, such as a phrase near a word.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/query/span.hpp"

namespace news::query {

using Position = std::uint32_t;

// Of one field of one article; every list is ascending.
struct SpanPositions {
    std::vector<std::vector<Position>>
        words;                         // for each word of for_each_word(span), in that order
    std::vector<Position> sentences;   // where one begins; only looked at where it is asked
    std::vector<Position> paragraphs;  // the same
};

// The number of places at which the span stands, none reaching into another, counted up to
// `enough` (1 or more).
//
// Two spans are near when no word of one is a word of the other and the nearest two of their words
// are at most the distance apart, or in one sentence or paragraph; in order, when all of the left
// one stands before the right one.
// nullopt: the words stand so often, and the distances are so large, that the ways to place them
// are too many to try.
std::optional<unsigned> count_span(const Span& span, const SpanPositions& positions,
                                   unsigned enough);

// From the first word of a place at which a span stands to its last.
struct Stretch {
    Position first = 0;
    Position last = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// These places themselves, in order: of those that reach into one another the one that ends first,
// and of these the shortest. nullopt: as above.
std::optional<std::vector<Stretch>> find_span(const Span& span, const SpanPositions& positions);

}  // namespace news::query
