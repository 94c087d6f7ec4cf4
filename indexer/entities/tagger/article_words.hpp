// SPDX-License-Identifier: GPL-3.0-or-later
// How one article uses its capitalised words: what a single mention does not show, another does.
#pragma once

#include <array>
#include <cstdint>

#include "common/hash_table.hpp"
#include "indexer/entities/lexicon/tagged_text.hpp"

namespace news::entities {

// Where in a run of capitals a word stands.
enum class RunPlace : std::uint8_t { first, middle, last };

inline constexpr std::size_t kKeptContexts = 4;

struct CapitalUse {
    std::uint64_t hash = 0;      // of the word as it is spelt
    std::uint32_t mentions = 0;  // capitalised
    std::uint32_t inside = 0;    // of these, those that do not begin a sentence
    // lower_hash of the words around the runs it was seen in, the first of them.
    std::array<std::uint64_t, kKeptContexts> before{};
    std::array<std::uint64_t, kKeptContexts> after{};
    // Of the first run of two words or more that it was seen in.
    bool in_run = false;
    RunPlace place = RunPlace::first;
    std::uint64_t run_first = 0;  // hash of the first and last word of the run
    std::uint64_t run_last = 0;
    std::uint32_t run_first_known = 0;  // bits of Known
    std::uint32_t run_last_known = 0;
};

class ArticleWords {
  public:
    // Counts the words of one more text of the article.
    void add(const TaggedText& text);

    // What was counted of a capitalised word; null for one that was not seen.
    const CapitalUse* use(std::uint64_t hash) const { return uses_.find(hash); }
    // Whether the word of this hash stands in lower case somewhere.
    bool is_lower(std::uint64_t lower_hash) const { return lower_.find(lower_hash) != nullptr; }

  private:
    struct LowerWord {
        std::uint64_t hash = 0;
    };
    void add_run(const TaggedText& text, std::size_t first, std::size_t last);

    HashTable<CapitalUse> uses_;
    HashTable<LowerWord> lower_;
};

// The end of the run of capitalised words without anything between that begins at token `first`.
std::size_t capital_run_end(const TaggedText& text, std::size_t first);

// What stands for the words before the first and behind the last token of a text.
inline constexpr std::uint64_t kBeforeText = 1;
inline constexpr std::uint64_t kBehindText = 2;

}  // namespace news::entities
