// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a person is spoken of as a man or as a woman: "Mrs. Clinton" is not Bill Clinton.
#pragma once

#include "indexer/entities/candidate.hpp"
#include "indexer/entities/lexicon/gazetteer.hpp"
#include "indexer/entities/lexicon/tagged_text.hpp"

namespace news::entities {

// By the title before the candidate: "Mr.", "Queen", "Frau".
Gender gender_by_title(const TaggedText& text, const Candidate& candidate);

// By a given name that only one of them bears.
Gender gender_by_given_name(const Gazetteer& gazetteer, std::string_view name);

}  // namespace news::entities
