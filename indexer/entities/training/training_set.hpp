// SPDX-License-Identifier: GPL-3.0-or-later
// Annotated texts as a trainer needs them: stretches of tokens, each token with the numbers of its
// features and the tags that it may have.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/hash_table.hpp"
#include "indexer/entities/lexicon/gazetteer.hpp"
#include "indexer/entities/tagger/tagger_model.hpp"
#include "indexer/entities/training/annotated_text.hpp"
#include "indexer/entities/training/lattice.hpp"

namespace news::entities {

// Tokens that stand together and may be parts of names, from one line of a text.
struct Stretch {
    std::size_t first = 0;  // token of the set
    std::size_t last = 0;
};

class TrainingSet {
  public:
    // `gazetteer` must outlive it. `language`: that of all texts, as ISO 639-1 has it.
    TrainingSet(const Gazetteer& gazetteer, std::string_view language)
        : gazetteer_(gazetteer), language_(Gazetteer::language_seed(language)) {}

    // Adds a text whose annotation is trusted. With `second_opinion` a token may also have the tag
    // that this model gives it: for annotations of which some are wrong.
    void add(const AnnotatedText& text, const TaggerModel* second_opinion);

    // Numbers the features that stand at `least` tokens or more and forgets the others. Call once,
    // when all texts are added.
    void number_features(std::uint32_t least);

    std::span<const Stretch> stretches() const { return stretches_; }
    std::span<const TagSet> allowed() const { return allowed_; }
    // The numbers of a token's features.
    std::span<const std::uint32_t> features(std::size_t token) const {
        return std::span(numbers_).subspan(starts_[token], starts_[token + 1] - starts_[token]);
    }
    // How many of them, which come first, are of the token's own spelling.
    std::size_t spellings(std::size_t token) const { return spellings_[token]; }
    // The hash of the feature of each number, and at how many tokens it stands.
    std::span<const std::uint64_t> hashes() const { return hashes_; }
    std::span<const std::uint32_t> counts() const { return counts_; }
    std::size_t tokens() const { return allowed_.size(); }

  private:
    struct FeatureRow {
        std::uint64_t hash = 0;
        std::uint32_t count = 0;
        std::uint32_t number = 0;
    };

    const Gazetteer& gazetteer_;
    std::uint64_t language_;
    std::vector<Stretch> stretches_;
    std::vector<TagSet> allowed_;
    std::vector<std::uint64_t> read_;  // hashes of all tokens, until they are numbered
    std::vector<std::uint64_t> read_starts_{0};
    std::vector<std::uint8_t> spellings_;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint64_t> starts_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> counts_;
};

}  // namespace news::entities
