// SPDX-License-Identifier: GPL-3.0-or-later
// How much a word in or beside a name speaks for each type: counts over annotated text
// (data/evidence.tsv) turned into logarithms of odds.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "common/hash_table.hpp"
#include "common/result.hpp"

namespace news::entities {

// Person, organisation, place (as in EntityType), and no name of these.
inline constexpr std::size_t kTypes = 4;
inline constexpr std::size_t kNoName = 3;
using Scores = std::array<float, kTypes>;

inline Scores& operator+=(Scores& sum, const Scores& more) {
    for (std::size_t i = 0; i < kTypes; ++i)
        sum[i] += more[i];
    return sum;
}
inline Scores operator*(Scores scores, float weight) {
    for (float& score : scores)
        score *= weight;
    return scores;
}

// Where the evidence stands; the first column of the file.
enum class Feature : std::uint8_t {
    only,    // the single word of a name
    first,   // first and last word of a longer one
    last,    //
    before,  // the word before it, and the article between: "in the"
    after,   // the word after it, and the one after a comma: ", who"
    shape,   // capitals, initials, digits: "Aa A. Aa"
    lists,   // which lists know its words: "GS" is a given name and a surname
};

class Evidence {
  public:
    // Fails with ErrorCode::io, naming the file that is missing or the line that is malformed.
    static Result<Evidence> load(const std::filesystem::path& data_folder);

    // log(P(type | feature) / P(type)), smoothed; 0 throughout for what was never seen.
    Scores score(Feature feature, std::uint64_t hash) const;
    // The same for a word of the name itself; one that was never seen counts as those seen once.
    Scores word_score(Feature feature, std::uint64_t hash, bool all_capitals) const;
    // log P(type) of a capitalised run.
    const Scores& prior() const { return prior_; }

    // The hash of a feature of two words.
    static std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second) {
        return first * 0x9E3779B97F4A7C15U ^ second;
    }

  private:
    struct Row {
        std::uint64_t hash = 0;
        Scores scores{};
    };
    HashTable<Row> table_;
    Scores prior_{};
};

}  // namespace news::entities
