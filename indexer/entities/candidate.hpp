// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of text that may be a name.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/entities/evidence.hpp"

namespace news::entities {

struct Candidate {
    std::uint32_t text = 0;   // which field of the article
    std::uint32_t first = 0;  // tokens [first, last) of it
    std::uint32_t last = 0;
    std::uint64_t hash = 0;  // phrase_hash of those
    Scores context{};        // what the words around it say
    Scores tagged{};         // what the tagger says of it
    bool titled = false;     // "President", "Gen.", "Mr." stood before it
    // The candidate that this one stands behind in brackets: "Wall Street Journal (WSJ)".
    std::optional<std::uint32_t> abbreviates;
};

}  // namespace news::entities
