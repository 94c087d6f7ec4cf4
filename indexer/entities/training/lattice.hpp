// SPDX-License-Identifier: GPL-3.0-or-later
// All rows of tags that a stretch of tokens can have, and how probable each is: the
// forward-backward algorithm over a linear chain (Rabiner, "A Tutorial on Hidden Markov Models",
// 1989), scaled at each token instead of in logarithms. The same figures on every machine: it calls
// nothing of the mathematical library but what IEEE 754 defines exactly.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/tagger/tag_set.hpp"

namespace news::entities {

using TagScores = std::array<double, kTags>;
using TransitionScores = std::array<TagScores, kTags>;
using TagSet = std::uint16_t;  // a bit for each tag
inline constexpr TagSet kAnyTag = (1U << kTags) - 1;

// Probabilities of the tags of each token and the expected number of each transition.
struct Marginals {
    std::vector<TagScores> tags;
    TransitionScores transitions{};
    bool possible = true;  // false where no allowed row of tags exists; the others are then 0
};

class Lattice {
  public:
    // `scores` and `transitions` are logarithms; the tokens around the stretch are outside.
    Lattice(std::span<const TagScores> scores, const TransitionScores& transitions);

    // With the tags of each token limited to `allowed`, which has an element a token.
    Marginals marginals(std::span<const TagSet> allowed) const;

  private:
    std::vector<TagScores> emissions_;  // e to the scores, of the best tag 1
    TransitionScores transitions_{};
};

}  // namespace news::entities
