// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what each name of an article is: all its mentions vote, so that it has one type.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/entities/candidate.hpp"
#include "indexer/entities/lexicon/tagged_text.hpp"

namespace news::entities {

// One spelling, and all candidates that are spelt so.
struct Name {
    std::uint64_t hash = 0;
    std::uint32_t sample = 0;    // a candidate with this spelling
    std::uint32_t mentions = 0;  // how many there are
    Scores context{};            // the sums of theirs
    Scores tagged{};             //
    bool titled = false;         // one of them at least
    std::size_t type = kNoName;  // as in EntityType, or kNoName
};

struct Ballot {
    std::vector<Name> names;
    std::vector<std::uint32_t> name_of;  // a candidate's index in names
};

// Counts the candidates of one article. `language` as in SpottingScope.
Ballot cast_votes(const Gazetteer& gazetteer, const Evidence& evidence, std::uint64_t language,
                  std::span<const TaggedText> texts, std::span<const Candidate> candidates);

// What stands in the gazetteer under this spelling, in any language or in the article's own.
const GazetteerEntry* whole_name_entry(const Gazetteer& gazetteer, const TaggedText& text,
                                       const Candidate& candidate, std::uint64_t language);

// The initials of its words with a capital: "CFL". Shorter ones than kShortestAcronym may be
// anything where no bracket explains them.
inline constexpr std::size_t kShortestAcronym = 3;
std::string initials_of(const TaggedText& text, const Candidate& candidate);

// The hash of the family name's last word without an Arabic article: "al-Assad" is "Assad".
std::uint64_t surname_hash(const TaggedText& text, std::size_t token);
// The same of a genitive without an apostrophe ("Macrons" in German or Danish); 0: it is none.
std::uint64_t genitive_hash(const TaggedText& text, std::size_t token, std::uint64_t language);

}  // namespace news::entities
