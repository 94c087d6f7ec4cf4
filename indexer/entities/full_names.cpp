// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/full_names.hpp"

#include "common/unicode.hpp"

namespace news::entities {
namespace {

std::size_t words(const Candidate& candidate) {
    return candidate.last - candidate.first;
}

// The word of a title that stands before it; 0: none.
std::uint64_t title_before(const TaggedText& text, const Candidate& candidate) {
    if (candidate.first == 0 || text.tokens[candidate.first].is(kLineStart)) return 0;
    return text.knows(candidate.first - 1, kTitle) ? text.tokens[candidate.first - 1].hash : 0;
}

}  // namespace

std::size_t family_token(const TaggedText& text, const Candidate& candidate) {
    std::size_t at = candidate.last - 1;
    while (at > candidate.first + 1 && (text.tokens[at].is(kPeriod) || !text.tokens[at].is(kWord) ||
                                        text.tokens[at].is(kAllCapitals))) {
        --at;
    }
    return at;
}

FullNames::FullNames(const Gazetteer& gazetteer, std::uint64_t language,
                     std::span<const TaggedText> texts, std::span<const Candidate> candidates,
                     const Ballot& ballot)
    : gazetteer_(gazetteer),
      language_(language),
      texts_(texts),
      candidates_(candidates),
      names_(ballot.names),
      genders_(ballot.names.size(), Gender::unknown),
      titles_(ballot.names.size()) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        const Candidate& candidate = candidates_[i];
        const std::uint32_t name = ballot.name_of[i];
        if (names_[name].type != 0 || words(candidate) < 2) continue;
        const TaggedText& in = texts_[candidate.text];
        if (titles_[name] == 0) titles_[name] = title_before(in, candidate);
        Gender& gender = genders_[name];
        if (gender == Gender::unknown) gender = gender_by_title(in, candidate);
        if (gender == Gender::unknown)
            gender = gender_by_given_name(gazetteer, in.of(candidate.first));
    }
}

void FullNames::note(std::uint32_t name) {
    const Candidate& candidate = sample(name);
    const TaggedText& in = texts_[candidate.text];
    const Token& first = in.tokens[candidate.first];
    const bool is_particle = (gazetteer_.known(first.lower_hash) & kParticle) != 0;
    if (words(candidate) < 2 || !first.is(kCapital) || (is_particle && words(candidate) == 2))
        return;
    note_under(surnames_, surname_hash(in, family_token(in, candidate)), name);
    note_under(given_names_, surname_hash(in, candidate.first), name);
}

void FullNames::note_under(HashTable<Bearers>& table, std::uint64_t hash, std::uint32_t name) {
    constexpr std::size_t kMost = 20;  // of a family
    std::vector<std::uint32_t>& names = table[hash].names;
    std::erase(names, name);
    if (names.size() == kMost) names.erase(names.begin());
    names.push_back(name);
}

std::uint32_t FullNames::chosen(const Bearers& bearers, const Candidate& mention) const {
    const TaggedText& in = texts_[mention.text];
    const std::uint64_t title = title_before(in, mention);
    const Gender gender = gender_by_title(in, mention);
    std::uint32_t found = kNobody;
    for (auto name = bearers.names.rbegin(); name != bearers.names.rend(); ++name) {
        const Gender own = genders_[*name];
        if (gender != Gender::unknown && own != Gender::unknown && own != gender) continue;
        if (title != 0 && titles_[*name] == title) return *name;
        if (found == kNobody) found = *name;
    }
    return found;
}

const FullNames::Bearers* FullNames::bearers_of(const HashTable<Bearers>& table,
                                                const Candidate& mention) const {
    const TaggedText& in = texts_[mention.text];
    const Bearers* bearers = table.find(surname_hash(in, mention.last - 1));
    if (bearers) return bearers;
    const std::uint64_t base = genitive_hash(in, mention.last - 1, language_);
    return base == 0 ? nullptr : table.find(base);
}

std::uint32_t FullNames::meant_by(const Candidate& mention, std::uint32_t name, bool known) const {
    const TaggedText& in = texts_[mention.text];
    const Bearers* bearers = bearers_of(surnames_, mention);
    const bool short_form = words(mention) == 1 || !in.tokens[mention.first].is(kCapital);
    if (!short_form) {
        // "Di Domenico" after "John Di Domenico".
        if (!bearers) return name;
        const std::uint32_t last = bearers->names.back();
        const Candidate& full = sample(last);
        if (words(full) <= words(mention)) return name;
        // and "De Guzman" after "Michael de Guzman", where it begins a sentence
        const auto folded = [](const TaggedText& text, const Candidate& named) {
            return fold_value(text.span(named.first, named.last));
        };
        const bool ends_so = folded(texts_[full.text], full).ends_with(' ' + folded(in, mention));
        return ends_so ? last : name;
    }
    if (bearers) return chosen(*bearers, mention);
    const Bearers* called = known ? nullptr : bearers_of(given_names_, mention);
    return called ? called->names.back() : name;
}

}  // namespace news::entities
