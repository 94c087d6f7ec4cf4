// SPDX-License-Identifier: GPL-3.0-or-later
// Joins what the tagger finds in a line with what rules find there.
#pragma once

#include <vector>

#include "indexer/entities/line.hpp"
#include "indexer/entities/tagger/tagger.hpp"

namespace news::entities {

// What rules and lists say of the candidates that stand beside the tagger's.
enum class Beside {
    may_be_names,  // runs of capitals in running text: the tagger's odds count for them, too
    are_known,     // names known to lists or to the article, in a line where capitals tell nothing
};

// Adds to `line` the names that `scores` finds in it and those of `spotted` that overlap none of
// them, in order, each with what the tagger says of it. `scores` are of the line's text; `spotted`
// are candidates of this line, in order.
void add_tagged(Line& line, const TaggedScores& scores, const std::vector<Candidate>& spotted,
                Beside beside);

}  // namespace news::entities
