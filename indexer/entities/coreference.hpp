// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the names of an article that mean the same: "Mr. Hussein" and Saddam Hussein, the WSJ and
// the Wall Street Journal, U.S. and United States.
#pragma once

#include <span>
#include <vector>

#include "common/entity.hpp"
#include "indexer/entities/ballot.hpp"

namespace news::entities {

// The entities of the candidates that the ballot found to be names, the most often named first,
// then in the order of their first mention. `sources`: the text of each field as the article has
// it, from which the mentions are cut. `candidates` must be in the order of the texts.
std::vector<Entity> join_mentions(const Gazetteer& gazetteer, std::uint64_t language,
                                  std::span<const TaggedText> texts,
                                  std::span<const std::string_view> sources,
                                  std::span<const Candidate> candidates, const Ballot& ballot);

}  // namespace news::entities
