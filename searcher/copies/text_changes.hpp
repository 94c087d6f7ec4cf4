// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "searcher/copies/word_diff.hpp"

namespace news::copies {

// What was changed in one field.
struct FieldChange {
    std::string field;                   // "headline", "deck", "body", "caption"
    std::size_t removed = 0, added = 0;  // words
    std::vector<TextRun> runs;
};

// What an editor changed, in the order of the fields; nothing for those that are alike. Captions
// are compared one below the other.
std::vector<FieldChange> text_changes(const Article& before, const Article& after);

}  // namespace news::copies
