// SPDX-License-Identifier: GPL-3.0-or-later
// Joins what the tagger finds in a line with what rules find there.
#pragma once

#include <vector>

#include "indexer/entities/line.hpp"
#include "indexer/entities/tagger/tagger.hpp"

namespace news::entities {

// Adds to `line` the names that `scores` finds in it and those of `spotted` that overlap none of
// them, in order, each with what the tagger says of it. `scores` are of the line's text; `spotted`
// are candidates of this line, in order.
void add_tagged(Line& line, const TaggedScores& scores, const std::vector<Candidate>& spotted);

}  // namespace news::entities
