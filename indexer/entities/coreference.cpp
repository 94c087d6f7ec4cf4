// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/coreference.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <string>

#include "common/hash_table.hpp"
#include "common/unicode.hpp"
#include "indexer/entities/full_names.hpp"
#include "indexer/entities/short_names.hpp"
#include "indexer/entities/shown_name.hpp"

namespace news::entities {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct IndexRow {
    std::uint64_t hash = 0;
    std::uint32_t index = kNone;
};

// The mentions of one person, organisation or place.
struct Members {
    std::vector<std::uint32_t> mentions;  // candidates, in their order
    bool known = true;  // false: somebody of this surname, and not whom the lists mean by it
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
          ballot_(ballot),
          names_(ballot.names),
          name_of_(ballot.name_of),
          short_names_(texts, candidates, ballot),
          parent_(ballot.names.size()),
          canonical_(ballot.names.size()),
          entries_(ballot.names.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    std::vector<Entity> join() {
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (names_[i].type != kNoName) join_by_alias(i);
        }
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (names_[i].type == 0 && words(i) > 1) join_full_person(i);
        }
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (names_[i].type != 1) continue;
            for (const auto full : {short_names_.part_of(i), short_names_.explained_by(i)}) {
                if (full && canonical_agrees(*full, i)) unite(*full, i);
            }
        }
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
        if (names_[name].type == 1 && !(entry && (entry->known & kOrganisation) != 0)) {
            entry = join_without_suffix(name);
            if (!entry) entry = without_country(name);
        }
        if (!entry || (entry->known & (kPerson << names_[name].type)) == 0) return;
        if (names_[name].type == 1 &&
            short_names_.means_another(name, gazetteer_.canonical(*entry)))
            return;
        canonical_[name] = gazetteer_.canonical(*entry);
        if (canonical_[name].empty()) return;
        entries_[name] = entry;
        // A surname alone means the person of that name in this article, whom the mentions find.
        if (names_[name].type == 0 && words(name) == 1) return;
        unite_under(aliases_, Evidence::pair_hash(names_[name].type, word_hash(canonical_[name])),
                    name);
    }

    // "Microsoft Corp." is Microsoft, "RJ Reynolds" R.J. Reynolds. Returns what the lists know of
    // that.
    const GazetteerEntry* join_without_suffix(std::uint32_t name) {
        Candidate core = sample(name);
        const TaggedText& in = text(core);
        core.last = core_end(in, core);
        core.hash = in.hash(core.first, core.last);
        std::string plain(in.span(core.first, core.last));
        std::erase(plain, '.');
        unite_under(cores_, word_hash(plain), name);
        return core.last == sample(name).last ? nullptr
                                              : whole_name_entry(gazetteer_, in, core, language_);
    }

    // "US Securities and Exchange Commission".
    const GazetteerEntry* without_country(std::uint32_t name) const {
        constexpr std::uint32_t kFewest = 4;  // "US Supreme Court" says more than "Supreme Court"
        const Candidate& candidate = sample(name);
        const TaggedText& in = text(candidate);
        const std::string_view country = in.of(candidate.first);
        if (words(name) < kFewest || (country != "US" && country != "U.S.")) return nullptr;
        const GazetteerEntry* entry = gazetteer_.find(in.hash(candidate.first + 1, candidate.last));
        return entry && (entry->known & kOrganisation) != 0 ? entry : nullptr;
    }

    // The same first and last word; a middle name may be missing in one of the two.
    void join_full_person(std::uint32_t name) {
        const Candidate& candidate = sample(name);
        const TaggedText& in = text(candidate);
        if (!in.tokens[candidate.first].is(kCapital)) return;  // "bin Laden" is no full name
        const std::uint64_t last = surname_hash(in, family_token(in, candidate));
        const std::uint64_t first = in.tokens[candidate.first].hash;
        if (is_junior(candidate)) return;
        const std::uint64_t base = genitive_hash(in, candidate.last - 1, language_);
        if (const auto* of_base = full_names_.find(Evidence::pair_hash(first, base));
            base != 0 && of_base)
            return unite(of_base->index, name);
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

    bool canonical_agrees(std::uint32_t a, std::uint32_t b) const {
        return canonical_[a].empty() || canonical_[b].empty() || canonical_[a] == canonical_[b];
    }

    // Whom or what a mention means: a name, of which the first of those that are united with it
    // stands for all; kNone: somebody whom only the surname is known of.
    std::uint32_t meant_by(std::uint32_t mention, FullNames& full_names) {
        const std::uint32_t name = name_of_[mention];
        if (names_[name].type != 0) return root(name);
        const bool known = !canonical_[name].empty();
        const std::uint32_t meant = full_names.meant_by(candidates_[mention], name, known);
        if (meant == FullNames::kNobody) return kNone;
        full_names.note(meant);
        if (meant != name || words(name) != 1 || !known) return root(meant);
        if (is_of_other_gender(candidates_[mention], canonical_[name])) return kNone;
        IndexRow& row = aliases_[Evidence::pair_hash(0, word_hash(canonical_[name]))];
        if (row.index == kNone) row.index = name;
        return root(row.index);
    }
    // "Mrs. Blair" is not Tony Blair.
    bool is_of_other_gender(const Candidate& mention, std::string_view full_name) const {
        const Gender titled = gender_by_title(text(mention), mention);
        const Gender known =
            gender_by_given_name(gazetteer_, full_name.substr(0, full_name.find(' ')));
        return titled != Gender::unknown && known != Gender::unknown && titled != known;
    }

    std::vector<Entity> entities() {
        FullNames full_names(gazetteer_, language_, texts_, candidates_, ballot_);
        for (std::uint32_t i = static_cast<std::uint32_t>(candidates_.size()); i-- > 0;) {
            if (names_[name_of_[i]].type == 0) full_names.note(name_of_[i]);
        }
        constexpr std::size_t kByMeaning = 0, kBySurname = 1;
        std::array<std::vector<std::uint32_t>, 2> entity_of;
        entity_of.fill(std::vector<std::uint32_t>(names_.size(), kNone));
        std::vector<Members> all;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            if (names_[name_of_[i]].type == kNoName) continue;
            const std::uint32_t meant = meant_by(i, full_names);
            const bool known = meant != kNone;
            std::uint32_t& entity =
                entity_of[known ? kByMeaning : kBySurname][known ? meant : name_of_[i]];
            if (entity == kNone) {
                entity = static_cast<std::uint32_t>(all.size());
                all.push_back({{}, known});
            }
            all[entity].mentions.push_back(i);
        }
        std::vector<Entity> found;
        found.reserve(all.size());
        for (const Members& members : all)
            add_entity(entity(members), found);
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

    Entity entity(const Members& members) const {
        const std::vector<std::uint32_t>& mentions = members.mentions;
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
        if (!members.known) return result;
        for (const std::uint32_t mention : mentions) {
            const std::uint32_t name = name_of_[mention];
            const bool speaks = names_[name].type != 0 || words(name) > 1 || words(fullest) == 1;
            if (speaks && !canonical_[name].empty()) {
                result.name = canonical_[name];
                const auto others = gazetteer_.other_names(*entries_[name]);
                result.known_as.assign(others.begin(), others.end());
                // what this language calls it
                if (language_ != kHashSeed) result.known_as.emplace_back(spelling(name));
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
    const Ballot& ballot_;
    const std::vector<Name>& names_;
    const std::vector<std::uint32_t>& name_of_;
    ShortNames short_names_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::string_view> canonical_;
    std::vector<const GazetteerEntry*> entries_;  // of names with a canonical one
    HashTable<IndexRow> aliases_, full_names_, cores_, shown_;
};

}  // namespace

std::vector<Entity> join_mentions(const Gazetteer& gazetteer, std::uint64_t language,
                                  std::span<const TaggedText> texts,
                                  std::span<const std::string_view> sources,
                                  std::span<const Candidate> candidates, const Ballot& ballot) {
    return Joiner(gazetteer, language, texts, sources, candidates, ballot).join();
}

}  // namespace news::entities
