// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a long text that shows best why it was found.
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/search/highlighter.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// The passage of `text` with the most different needles, at most about `columns` terminal columns
// wide, cut between words, beginning with a sentence where one begins near; where that leaves a
// needle out, two passages of half that width; the text's beginning where nothing is marked. Line
// breaks become spaces; … stands where something was left out. The result's `field` is empty.
// `marked` is of the same text. Empty for a text without words.
Snippet best_passage(std::string_view text, const MarkedText& marked, std::size_t columns);

}  // namespace news::search
