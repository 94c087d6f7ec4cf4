// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a span stands in a text, given where its words stand: for what an index of positions
// cannot be asked directly, such as a phrase near a word.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/query/span.hpp"

namespace news::query {

using Position = std::uint32_t;

enum class SpanVerdict : std::uint8_t { absent, present, too_many };

// `positions`: for each word of for_each_word(span), in that order, its positions in one field of
// one article, ascending.
//
// Two spans are near when no word of one is a word of the other and the nearest two of their words
// are at most the distance apart; in order, when all of the left one stands before the right one.
// too_many: the words stand so often, and the distances are so large, that the ways to place them
// are too many to try.
SpanVerdict find_span(const Span& span, const std::vector<std::vector<Position>>& positions);

}  // namespace news::query
