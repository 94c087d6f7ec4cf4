// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/gender.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/entities/lexicon/letters.hpp"

namespace news::entities {
namespace {

using namespace std::string_view_literals;

// In the languages that have a model, and French and Spanish.
constexpr std::array kMen = {"Mr"sv,       "Sir"sv,    "Lord"sv,  "King"sv,   "Prince"sv,
                             "Duke"sv,     "Baron"sv,  "Count"sv, "Pope"sv,   "Father"sv,
                             "Brother"sv,  "Herr"sv,   "Herrn"sv, "Don"sv,    "Dom"sv,
                             "Monsieur"sv, "Senhor"sv, "Señor"sv, "Sheikh"sv, "Sultan"sv};
constexpr std::array kWomen = {"Mrs"sv,     "Ms"sv,       "Miss"sv,    "Lady"sv,     "Dame"sv,
                               "Queen"sv,   "Princess"sv, "Duchess"sv, "Baroness"sv, "Countess"sv,
                               "Mother"sv,  "Sister"sv,   "Madam"sv,   "Madame"sv,   "Mme"sv,
                               "Mlle"sv,    "Frau"sv,     "Fru"sv,     "Frøken"sv,   "Fröken"sv,
                               "Senhora"sv, "Señora"sv,   "Dona"sv,    "Doña"sv};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Gender gender_by_title(const TaggedText& text, const Candidate& candidate) {
    if (candidate.first == 0 || text.tokens[candidate.first].is(kLineStart)) return Gender::unknown;
    std::size_t at = candidate.first - 1;
    if (text.of(at) == "." && at > 0) --at;
    std::string_view title = text.of(at);
    if (title.ends_with('.')) title.remove_suffix(1);
    if (is_one_of(kMen, title)) return Gender::male;
    return is_one_of(kWomen, title) ? Gender::female : Gender::unknown;
}

Gender gender_by_given_name(const Gazetteer& gazetteer, std::string_view name) {
    const GazetteerEntry* entry = gazetteer.find(word_hash(name));
    return entry ? entry->gender : Gender::unknown;
}

}  // namespace news::entities
