// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a surname or a given name alone means: the person of that name who was named in full last.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/hash_table.hpp"
#include "indexer/entities/ballot.hpp"
#include "indexer/entities/gender.hpp"

namespace news::entities {

// The token of a person's family name: not a "Jr." behind it.
std::size_t family_token(const TaggedText& text, const Candidate& candidate);

// Of one article; all arguments must outlive it. Names are given by their numbers in the ballot.
class FullNames {
  public:
    static constexpr std::uint32_t kNobody = 0xFFFFFFFF;

    // `language` as in SpottingScope.
    FullNames(const Gazetteer& gazetteer, std::uint64_t language, std::span<const TaggedText> texts,
              std::span<const Candidate> candidates, const Ballot& ballot);

    // If this is a full name, it is now the one named last.
    void note(std::uint32_t name);

    // The full name that this mention of a person means; its own where it is one, and where
    // nobody is known by it. `known`: the lists know whom it means, so that it is no given name.
    // kNobody: the only bearers of the name are of the other sex than the title before it.
    std::uint32_t meant_by(const Candidate& mention, std::uint32_t name, bool known) const;

  private:
    struct Bearers {
        std::uint64_t hash = 0;
        std::vector<std::uint32_t> names;  // the one named last at the end, each once
    };

    const Candidate& sample(std::uint32_t name) const { return candidates_[names_[name].sample]; }
    const Bearers* bearers_of(const HashTable<Bearers>& table, const Candidate& mention) const;
    static void note_under(HashTable<Bearers>& table, std::uint64_t hash, std::uint32_t name);
    // Of those bearers the one who has the title before the mention, or else the last one who may
    // be of its gender.
    std::uint32_t chosen(const Bearers& bearers, const Candidate& mention) const;

    const Gazetteer& gazetteer_;
    std::uint64_t language_;
    std::span<const TaggedText> texts_;
    std::span<const Candidate> candidates_;
    const std::vector<Name>& names_;
    std::vector<Gender> genders_;        // of each name of a person
    std::vector<std::uint64_t> titles_;  // the last word of one; 0: without
    HashTable<Bearers> surnames_, given_names_;
};

}  // namespace news::entities
