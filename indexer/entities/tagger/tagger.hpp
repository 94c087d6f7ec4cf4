// SPDX-License-Identifier: GPL-3.0-or-later
// Finds names in a text with a linear-chain conditional random field (Lafferty, McCallum and
// Pereira, ICML 2001): the most probable row of tags by Viterbi's algorithm.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/entities/tagger/name_features.hpp"
#include "indexer/entities/tagger/tagger_model.hpp"

namespace news::entities {

// Tokens [first, last) that are a name of this type.
struct TaggedName {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t type = 0;
};

// What the model says of the tokens of one text.
class TaggedScores {
  public:
    TaggedScores(const TaggerModel& model, const NameFeatures& features, std::size_t tokens);

    // The names of the line of tokens [first, last), in order. Linear time.
    std::vector<TaggedName> names(std::size_t first, std::size_t last) const;

    // How much more probable it is that [first, last) is a name of each type than that all of its
    // tokens are outside, as a logarithm of odds, with the tokens beside them outside.
    std::array<float, kTaggedTypes> odds(std::size_t first, std::size_t last) const;

  private:
    using Scores = std::array<std::int32_t, kTags>;

    std::int32_t transition(Tag from, Tag to) const { return header_.transitions[from][to]; }
    void add_names(std::size_t first, std::size_t last, std::vector<TaggedName>& names) const;

    const ModelHeader& header_;
    std::vector<std::uint8_t> active_;
    std::vector<Scores> scores_;  // 0 for tokens that are not active
};

}  // namespace news::entities
