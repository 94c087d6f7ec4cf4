// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a name that stands for all others in facets.
#pragma once

#include <string>

#include "common/entity.hpp"
#include "indexer/entities/candidate.hpp"
#include "indexer/entities/lexicon/tagged_text.hpp"

namespace news::entities {

// Where an organisation's name ends without what says of which kind of company it is: "Apple
// Computer" of "Apple Computer, Inc."; the candidate's own end where little would be left ("Target
// Corp", "Ernst & Co.").
std::uint32_t core_end(const TaggedText& text, const Candidate& candidate);

// A name as it is shown when no list knows a better one: an organisation without its kind of
// company, a person in capitals ("SADDAM HUSSEIN") as names are written.
std::string shown_name(const TaggedText& text, const Candidate& candidate, EntityType type);

}  // namespace news::entities
