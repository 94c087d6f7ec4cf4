// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/coreference.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

#include "common/hash_table.hpp"
#include "common/unicode.hpp"
#include "indexer/entities/shown_name.hpp"

namespace news::entities {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct IndexRow {
    std::uint64_t hash = 0;
    std::uint32_t index = kNone;
};

class Joiner {
  public:
    Joiner(const Gazetteer& gazetteer, std::uint64_t language, std::span<const TaggedText> texts,
           std::span<const std::string_view> sources, std::span<const Candidate> candidates,
           const Ballot& ballot)
        : gazetteer_(gazetteer),
          language_(language),
          texts_(texts),
          sources_(sources),
          candidates_(candidates),
          names_(ballot.names),
          name_of_(ballot.name_of),
          parent_(ballot.names.size()),
          canonical_(ballot.names.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    std::vector<Entity> join() {
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (names_[i].type != kNoName) join_by_alias(i);
        }
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (names_[i].type == 0 && words(i) > 1) join_full_person(i);
            if (names_[i].type == 1 && words(i) > 1) note_organisation(i);
        }
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (names_[i].type == 1) join_short_organisation(i);
        }
        join_bracketed();
        return entities();
    }

  private:
    const Candidate& sample(std::uint32_t name) const { return candidates_[names_[name].sample]; }
    const TaggedText& text(const Candidate& candidate) const { return texts_[candidate.text]; }
    std::size_t words(std::uint32_t name) const { return sample(name).last - sample(name).first; }
    std::string_view spelling(std::uint32_t name) const {
        return text(sample(name)).span(sample(name).first, sample(name).last);
    }

    std::uint32_t root(std::uint32_t name) {
        while (parent_[name] != name)
            name = parent_[name] = parent_[parent_[name]];
        return name;
    }
    void unite(std::uint32_t a, std::uint32_t b) {
        if (names_[a].type == names_[b].type) parent_[root(std::max(a, b))] = root(std::min(a, b));
    }
    // Unites `name` with the first name noted under `key`, or notes it there.
    void unite_under(HashTable<IndexRow>& table, std::uint64_t key, std::uint32_t name) {
        IndexRow& row = table[key];
        if (row.index == kNone) {
            row.index = name;
        } else {
            unite(row.index, name);
        }
    }

    void join_by_alias(std::uint32_t name) {
        const Candidate& candidate = sample(name);
        const GazetteerEntry* entry =
            whole_name_entry(gazetteer_, text(candidate), candidate, language_);
        if (names_[name].type == 1 && !(entry && (entry->known & kOrganisation) != 0))
            entry = join_without_suffix(name);
        if (!entry || (entry->known & (kPerson << names_[name].type)) == 0) return;
        canonical_[name] = gazetteer_.canonical(*entry);
        if (canonical_[name].empty()) return;
        // A surname alone means the person of that name in this article, whom the mentions find.
        if (names_[name].type == 0 && words(name) == 1) return;
        unite_under(aliases_, Evidence::pair_hash(names_[name].type, word_hash(canonical_[name])),
                    name);
    }

    // "Microsoft Corp." is Microsoft. Returns what the lists know of that.
    const GazetteerEntry* join_without_suffix(std::uint32_t name) {
        Candidate core = sample(name);
        const TaggedText& in = text(core);
        core.last = core_end(in, core);
        core.hash = in.hash(core.first, core.last);
        unite_under(cores_, core.hash, name);
        return core.last == sample(name).last ? nullptr
                                              : whole_name_entry(gazetteer_, in, core, language_);
    }

    // The same first and last word; a middle name may be missing in one of the two.
    void join_full_person(std::uint32_t name) {
        const Candidate& candidate = sample(name);
        const TaggedText& in = text(candidate);
        if (!in.tokens[candidate.first].is(kCapital)) return;  // "bin Laden" is no full name
        const std::uint64_t last = surname_hash(in, family_token(candidate));
        const std::uint64_t first = in.tokens[candidate.first].hash;
        if (is_junior(candidate)) return;
        IndexRow& row = full_names_[Evidence::pair_hash(first, last)];
        if (row.index == kNone) {
            row.index = name;
        } else if (words(name) == 2 || words(row.index) == 2 || words(name) == words(row.index)) {
            if (words(name) != words(row.index) || words(name) == 2) unite(row.index, name);
        }
    }

    // "Donald Trump Jr." is not Donald Trump.
    bool is_junior(const Candidate& candidate) const {
        const std::string_view last = text(candidate).of(candidate.last - 1);
        return last == "Jr." || last == "Jr" || last == "Sr." || last == "Sr";
    }

    // The token of the family name: not a "Jr." behind it.
    std::size_t family_token(const Candidate& candidate) const {
        const TaggedText& in = text(candidate);
        std::size_t at = candidate.last - 1;
        while (at > candidate.first + 1 && (in.tokens[at].is(kPeriod) || !in.tokens[at].is(kWord) ||
                                            in.tokens[at].is(kAllCapitals))) {
            --at;
        }
        return at;
    }

    // Its initials, its first word and its last words may stand for it elsewhere.
    void note_organisation(std::uint32_t name) {
        const Candidate& candidate = sample(name);
        const TaggedText& in = text(candidate);
        std::string initials;
        for (std::size_t i = candidate.first; i < candidate.last; ++i) {
            if (in.tokens[i].is(kCapital)) initials += in.bytes[in.tokens[i].start];
        }
        note(shorts_, word_hash(initials), name);
        const std::uint32_t opening = in.known[candidate.first];
        if ((opening & (kWholeName | kDemonym | kCity | kGivenName | kCommonWord)) == 0) {
            note(shorts_, in.tokens[candidate.first].hash, name);
        }
        for (std::size_t i = candidate.first + 1; i + 2 <= candidate.last; ++i) {
            if (in.tokens[i].is(kCapital)) note(shorts_, in.hash(i, candidate.last), name);
        }
    }
    static void note(HashTable<IndexRow>& table, std::uint64_t key, std::uint32_t name) {
        IndexRow& row = table[key];
        if (row.index == kNone) row.index = name;
    }

    void join_short_organisation(std::uint32_t name) {
        std::string plain;
        for (const char c : spelling(name)) {
            if (c != '.') plain += c;
        }
        const IndexRow* row = shorts_.find(word_hash(plain));
        if (row && row->index != name && canonical_agrees(row->index, name))
            unite(row->index, name);
    }
    bool canonical_agrees(std::uint32_t a, std::uint32_t b) const {
        return canonical_[a].empty() || canonical_[b].empty() || canonical_[a] == canonical_[b];
    }

    // "Syrian Observatory for Human Rights (SOHR)".
    void join_bracketed() {
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            if (!candidates_[i].abbreviates) continue;
            const std::uint32_t short_name = name_of_[i];
            const std::uint32_t full = name_of_[*candidates_[i].abbreviates];
            if (names_[short_name].type == 1 && names_[full].type == 1 &&
                abbreviates(spelling(short_name), spelling(full)) &&
                canonical_agrees(short_name, full)) {
                unite(full, short_name);
            }
        }
    }
    // Whether the letters of `letters` stand in `words` in this order, beginning with its first.
    static bool abbreviates(std::string_view letters, std::string_view words) {
        if (letters.empty() || words.empty() || letters[0] != words[0]) return false;
        std::size_t at = 0;
        for (const char c : words) {
            if (at < letters.size() && (c | 0x20) == (letters[at] | 0x20)) ++at;
        }
        return at == letters.size();
    }

    // The full name that a person's surname or given name alone means here: the one named last
    // before it, or else the first one after.
    void note_full_name(std::uint32_t name) {
        const Candidate& candidate = sample(name);
        const TaggedText& in = text(candidate);
        if (words(name) < 2 || !in.tokens[candidate.first].is(kCapital)) return;
        surnames_[surname_hash(in, family_token(candidate))].index = name;
        given_names_[surname_hash(in, candidate.first)].index = name;
    }
    std::uint32_t meant_person(std::uint32_t name) const {
        const Candidate& candidate = sample(name);
        const TaggedText& in = text(candidate);
        const bool short_form = words(name) == 1 || !in.tokens[candidate.first].is(kCapital);
        if (!short_form) {
            // "Di Domenico" after "John Di Domenico".
            const IndexRow* row = surnames_.find(surname_hash(in, candidate.last - 1));
            if (!row || row->index == kNone || words(row->index) <= words(name)) return name;
            return spelling(row->index).ends_with(spelling(name)) ? row->index : name;
        }
        const std::uint64_t hash = surname_hash(in, candidate.last - 1);
        if (const IndexRow* row = surnames_.find(hash); row && row->index != kNone) {
            return row->index;
        }
        if (const IndexRow* row = given_names_.find(hash);
            row && row->index != kNone && canonical_[name].empty()) {
            return row->index;
        }
        return name;
    }

    std::vector<Entity> entities() {
        for (std::uint32_t i = static_cast<std::uint32_t>(candidates_.size()); i-- > 0;) {
            if (names_[name_of_[i]].type == 0) note_full_name(name_of_[i]);
        }
        std::vector<std::uint32_t> entity_of(names_.size(), kNone);
        std::vector<std::vector<std::uint32_t>> members;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const std::uint32_t name = name_of_[i];
            if (names_[name].type == kNoName) continue;
            std::uint32_t meant = name;
            if (names_[name].type == 0) {
                meant = meant_person(name);
                note_full_name(name);
                if (meant == name && words(name) == 1 && !canonical_[name].empty()) {
                    const std::uint64_t key = Evidence::pair_hash(0, word_hash(canonical_[name]));
                    IndexRow& row = aliases_[key];
                    if (row.index == kNone) row.index = name;
                    meant = row.index;
                }
            }
            std::uint32_t& entity = entity_of[root(meant)];
            if (entity == kNone) {
                entity = static_cast<std::uint32_t>(members.size());
                members.emplace_back();
            }
            members[entity].push_back(i);
        }
        std::vector<Entity> found;
        found.reserve(members.size());
        for (const auto& mentions : members)
            add_entity(entity(mentions), found);
        std::stable_sort(found.begin(), found.end(), [](const Entity& a, const Entity& b) {
            return a.mentions.size() > b.mentions.size();
        });
        return found;
    }

    // One value for each name: "Saddam Hussein" and "SADDAM HUSSEIN" are shown alike.
    void add_entity(Entity entity, std::vector<Entity>& found) {
        const std::uint64_t key = Evidence::pair_hash(static_cast<std::uint64_t>(entity.type),
                                                      word_hash(fold_value(entity.name)));
        IndexRow& row = shown_[key];
        if (row.index == kNone) {
            row.index = static_cast<std::uint32_t>(found.size());
            found.push_back(std::move(entity));
            return;
        }
        auto& mentions = found[row.index].mentions;
        std::ranges::move(entity.mentions, std::back_inserter(mentions));
    }

    Entity entity(const std::vector<std::uint32_t>& mentions) const {
        Entity result;
        std::uint32_t fullest = name_of_[mentions.front()];
        for (const std::uint32_t mention : mentions) {
            const std::uint32_t name = name_of_[mention];
            if (words(name) > words(fullest)) fullest = name;
            const Candidate& candidate = candidates_[mention];
            const TaggedText& in = text(candidate);
            EntityMention out;
            out.field = in.field;
            out.start = in.tokens[candidate.first].start;
            out.end = in.tokens[candidate.last - 1].end;
            out.text = sources_[candidate.text].substr(out.start, out.end - out.start);
            result.mentions.push_back(std::move(out));
        }
        result.type = static_cast<EntityType>(names_[fullest].type);
        const Candidate& shown = sample(fullest);
        result.name = shown_name(text(shown), shown, result.type);
        for (const std::uint32_t mention : mentions) {
            const std::uint32_t name = name_of_[mention];
            const bool speaks = names_[name].type != 0 || words(name) > 1 || words(fullest) == 1;
            if (speaks && !canonical_[name].empty()) {
                result.name = canonical_[name];
                break;
            }
        }
        return result;
    }

    const Gazetteer& gazetteer_;
    std::uint64_t language_;
    std::span<const TaggedText> texts_;
    std::span<const std::string_view> sources_;
    std::span<const Candidate> candidates_;
    const std::vector<Name>& names_;
    const std::vector<std::uint32_t>& name_of_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::string_view> canonical_;
    HashTable<IndexRow> aliases_, full_names_, shorts_, surnames_, given_names_, cores_, shown_;
};

}  // namespace

std::vector<Entity> join_mentions(const Gazetteer& gazetteer, std::uint64_t language,
                                  std::span<const TaggedText> texts,
                                  std::span<const std::string_view> sources,
                                  std::span<const Candidate> candidates, const Ballot& ballot) {
    return Joiner(gazetteer, language, texts, sources, candidates, ballot).join();
}

}  // namespace news::entities
