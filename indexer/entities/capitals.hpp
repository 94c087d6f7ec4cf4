// SPDX-License-Identifier: GPL-3.0-or-later
// Lines in which capitals tell nothing: headlines in title case or in capitals throughout.
#pragma once

#include <string>
#include <string_view>

#include "indexer/entities/lexicon/tagged_text.hpp"

namespace news::entities {

// `text` with every line that has no small letters, and the town of a dateline, rewritten in title
// case ("IRAN TALKS" becomes "Iran Talks"), but for the words that are known as they stand
// ("NATO"). The same bytes in the same places otherwise, so that offsets hold. Empty when there is
// no such line.
std::string without_shouting(std::string_view text, const Gazetteer& gazetteer);

// Whether nearly all long words of the line [first, last) are capitalised. `headline`: a short
// line counts too, and a full stop does not tell a sentence.
bool is_title_case(const TaggedText& text, std::size_t first, std::size_t last, bool headline);

}  // namespace news::entities
