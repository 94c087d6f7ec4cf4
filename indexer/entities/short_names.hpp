// SPDX-License-Identifier: GPL-3.0-or-later
// Which organisation of an article its short names mean: initials, what stands behind it in
// brackets, its first word or its last ones.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/hash_table.hpp"
#include "indexer/entities/ballot.hpp"

namespace news::entities {

// Of one article; all arguments must outlive it. Names are given by their numbers in the ballot.
class ShortNames {
  public:
    ShortNames(std::span<const TaggedText> texts, std::span<const Candidate> candidates,
               const Ballot& ballot);

    // The organisation that this name stands behind in brackets somewhere; nullopt: none.
    std::optional<std::uint32_t> explained_by(std::uint32_t name) const;
    // The first organisation of which it is a part that may stand for the whole, or the initials;
    // not itself.
    std::optional<std::uint32_t> part_of(std::uint32_t name) const;

    // Whether the article says what this acronym stands for, and it is not `canonical`, what the
    // lists take it for: "Financial Services Authority (FSA)".
    bool means_another(std::uint32_t name, std::string_view canonical) const;

  private:
    struct FullName {
        std::uint64_t hash = 0;  // of the short one
        std::uint32_t name = 0;
        bool known = false;
        bool ambiguous = false;  // several have this part
    };

    const Candidate& sample(std::uint32_t name) const { return candidates_[names_[name].sample]; }
    std::string_view spelling(std::uint32_t name) const;
    std::uint64_t initials_hash(std::uint32_t name) const;
    void note_parts(std::uint32_t name);
    void note_last_word(std::uint64_t hash, std::uint32_t name);
    void note_brackets(const Ballot& ballot);
    static void note(HashTable<FullName>& table, std::uint64_t hash, std::uint32_t name);

    std::span<const TaggedText> texts_;
    std::span<const Candidate> candidates_;
    const std::vector<Name>& names_;
    HashTable<FullName> parts_, last_words_, brackets_;
};

}  // namespace news::entities
