// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/short_names.hpp"

#include <algorithm>
#include <string>

#include "common/unicode.hpp"

namespace news::entities {
namespace {

constexpr std::size_t kOrganisationType = 1;

std::size_t words(const Candidate& candidate) {
    return candidate.last - candidate.first;
}

// Whether the letters of `letters` stand in `words` in this order, beginning with its first.
bool abbreviates(std::string_view letters, std::string_view words) {
    if (letters.empty() || words.empty() || letters[0] != words[0]) return false;
    std::size_t at = 0;
    for (const char c : words) {
        if (at < letters.size() && (c | 0x20) == (letters[at] | 0x20)) ++at;
    }
    return at == letters.size();
}

// The beginnings of the words with a capital.
std::string beginnings(std::string_view name) {
    constexpr std::size_t kCompared = 4;
    std::string found;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string_view word = name.substr(at, end - at);
        if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z')
            found += fold_value(word.substr(0, kCompared)) + ' ';
        at = end + 1;
    }
    return found;
}

// "World Health Organisation", "World Health Organization".
bool are_alike(std::string_view a, std::string_view b) {
    return beginnings(a) == beginnings(b);
}

}  // namespace

ShortNames::ShortNames(std::span<const TaggedText> texts, std::span<const Candidate> candidates,
                       const Ballot& ballot)
    : texts_(texts), candidates_(candidates), names_(ballot.names) {
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        if (names_[name].type == kOrganisationType && words(sample(name)) > 1) note_parts(name);
    }
    note_brackets(ballot);
}

std::string_view ShortNames::spelling(std::uint32_t name) const {
    const Candidate& candidate = sample(name);
    return texts_[candidate.text].span(candidate.first, candidate.last);
}

// Of an acronym without its stops.
std::uint64_t ShortNames::initials_hash(std::uint32_t name) const {
    std::string plain;
    for (const char c : spelling(name)) {
        if (c != '.') plain += c;
    }
    return word_hash(plain);
}

void ShortNames::note(HashTable<FullName>& table, std::uint64_t hash, std::uint32_t name) {
    FullName& row = table[hash];
    if (row.known) return;
    row.name = name;
    row.known = true;
}

void ShortNames::note_parts(std::uint32_t name) {
    const Candidate& candidate = sample(name);
    const TaggedText& in = texts_[candidate.text];
    note(parts_, word_hash(initials_of(in, candidate)), name);
    // "Dominion" after "Dominion Resources", "the Department" after "Department of Justice"
    const std::uint32_t opening = in.known[candidate.first];
    if ((opening & (kWholeName | kDemonym)) == 0)
        note(parts_, in.tokens[candidate.first].hash, name);
    for (std::size_t i = candidate.first + 1; i + 2 <= candidate.last; ++i) {
        if (in.tokens[i].is(kCapital)) note(parts_, in.hash(i, candidate.last), name);
    }
    // "Argonauts" after "Toronto Argonauts"
    const std::size_t last = candidate.last - 1;
    const bool team = (opening & (kCity | kPlace)) != 0 && in.of(last).ends_with('s') &&
                      (in.known[last] & (kWholeName | kOrganisationSuffix)) == 0;
    if (team || (in.known[last] & kOrganisationHead) != 0)
        note_last_word(in.tokens[last].hash, name);
}

// "The Ministry" means the one that the article names, if it names but one.
void ShortNames::note_last_word(std::uint64_t hash, std::uint32_t name) {
    FullName& row = last_words_[hash];
    row.ambiguous = row.ambiguous || (row.known && row.name != name);
    row.name = name;
    row.known = true;
}

void ShortNames::note_brackets(const Ballot& ballot) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (!candidates_[i].abbreviates) continue;
        const std::uint32_t name = ballot.name_of[i];
        const std::uint32_t full = ballot.name_of[*candidates_[i].abbreviates];
        if (names_[name].type == kOrganisationType && names_[full].type == kOrganisationType &&
            abbreviates(spelling(name), spelling(full)))
            note(brackets_, candidates_[i].hash, full);
    }
}

std::optional<std::uint32_t> ShortNames::explained_by(std::uint32_t name) const {
    const FullName* full = brackets_.find(sample(name).hash);
    return full ? std::optional(full->name) : std::nullopt;
}

std::optional<std::uint32_t> ShortNames::part_of(std::uint32_t name) const {
    const FullName* full = parts_.find(initials_hash(name));
    if (!full) full = last_words_.find(sample(name).hash);
    const bool one = full && !full->ambiguous && full->name != name;
    return one ? std::optional(full->name) : std::nullopt;
}

bool ShortNames::means_another(std::uint32_t name, std::string_view canonical) const {
    const Candidate& candidate = sample(name);
    const Token& token = texts_[candidate.text].tokens[candidate.first];
    if (words(candidate) != 1 || !token.is(kAllCapitals) || canonical.empty()) return false;
    std::optional<std::uint32_t> full = explained_by(name);
    if (!full && spelling(name).size() >= kShortestAcronym) full = part_of(name);
    return full && !are_alike(spelling(*full), canonical);
}

}  // namespace news::entities
