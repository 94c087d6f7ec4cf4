// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/ballot.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/hash_table.hpp"
#include "common/unicode.hpp"
#include "indexer/entities/lexicon/letters.hpp"

namespace news::entities {
namespace {

// Chosen on the development sets; a unit is one natural logarithm of odds.
constexpr float kNameWeight = 1.25F;      // the words of the name
constexpr float kListWeight = 0.8F;       // the lists they stand in
constexpr float kShapeWeight = 0.5F;      // the form of the name
constexpr float kContextWeight = 0.7F;    // the words around it
constexpr float kContextMentions = 5.0F;  // more mentions do not weigh more than this many
constexpr float kTaggedWeight = 2.0F;     // what the tagger says
constexpr float kTaggedMentions = 3.0F;   // as for the context
constexpr float kWholeNameBonus = 6.0F;
constexpr float kLongNameBonus = 14.0F;   // of several words: "Merrill Lynch"
constexpr float kOwnNameBonus = 1000.0F;  // a user's word is the last
constexpr float kSeenNameBonus = 2.0F;
constexpr float kLargeCityBonus = 1.0F;
constexpr float kHeadBonus = 3.0F;
constexpr float kInnerHeadBonus = 25.0F;  // "Bank of Nova Scotia"
constexpr float kNotANamePenalty = 12.0F;
constexpr float kSurnameBonus = 25.0F;  // of a person named in full elsewhere in the article
constexpr float kGivenNameBonus = 5.0F;
constexpr float kShortNameBonus = 15.0F;  // an organisation's without its last words

constexpr std::array kArabicArticles = {"al-", "Al-", "el-", "El-", "as-", "ad-", "ash-"};

struct PersonPart {
    std::uint64_t hash = 0;
    bool surname = false;
    bool given = false;
};

// The beginning of an organisation's name, or its initials.
struct Opening {
    std::uint64_t hash = 0;
};

class Counter {
  public:
    Counter(const Gazetteer& gazetteer, const Evidence& evidence, std::uint64_t language,
            std::span<const TaggedText> texts, std::span<const Candidate> candidates)
        : gazetteer_(gazetteer),
          evidence_(evidence),
          language_(language),
          texts_(texts),
          candidates_(candidates) {}

    Ballot count() {
        collect();
        std::vector<Scores> scores;
        scores.reserve(ballot_.names.size());
        for (Name& name : ballot_.names) {
            scores.push_back(score(name));
            elect(name, scores.back());
            if (name.type == 0) note_person(name);
            if (name.type == 1) note_organisation(name);
        }
        for (std::size_t i = 0; i < ballot_.names.size(); ++i) {
            Name& name = ballot_.names[i];
            if (is_part_of_person(name, scores[i]) || is_short_organisation(name, scores[i]))
                elect(name, scores[i]);
        }
        return std::move(ballot_);
    }

  private:
    struct NameRow {
        std::uint64_t hash = 0;
        std::uint32_t index = 0;
    };

    const TaggedText& text(const Candidate& candidate) const { return texts_[candidate.text]; }

    void collect() {
        HashTable<NameRow> rows;
        ballot_.name_of.reserve(candidates_.size());
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& candidate = candidates_[i];
            const std::size_t known = rows.size();
            NameRow& row = rows[candidate.hash];
            if (rows.size() > known) {
                row.index = static_cast<std::uint32_t>(ballot_.names.size());
                Name name;
                name.hash = candidate.hash;
                name.sample = i;
                ballot_.names.push_back(name);
            }
            Name& name = ballot_.names[row.index];
            ++name.mentions;
            name.context += candidate.context;
            name.tagged += candidate.tagged;
            name.titled = name.titled || candidate.titled;
            ballot_.name_of.push_back(row.index);
        }
    }

    static void elect(Name& name, const Scores& scores) {
        name.type = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                             scores.begin());
    }

    Scores score(const Name& name) const {
        const Candidate& candidate = candidates_[name.sample];
        const TaggedText& in = text(candidate);
        const std::size_t first = candidate.first, last = candidate.last;
        const bool single = last - first == 1;

        Scores scores = evidence_.prior();
        if (single) {
            scores += word_score(Feature::only, in.tokens[first]);
        } else {
            scores += word_score(Feature::first, in.tokens[first]);
            scores += word_score(Feature::last, in.tokens[last - 1]);
        }
        scores += evidence_.score(Feature::lists, lists(candidate)) * kListWeight;
        scores += evidence_.score(Feature::shape, shape(candidate)) * kShapeWeight;
        const float mentions = static_cast<float>(name.mentions);
        scores += name.context * (kContextWeight * std::min(1.0F, kContextMentions / mentions));
        scores += name.tagged * (kTaggedWeight * std::min(1.0F, kTaggedMentions / mentions));
        add_knowledge(candidate, scores);
        return scores;
    }

    Scores word_score(Feature feature, const Token& token) const {
        return evidence_.word_score(feature, token.hash, token.is(kAllCapitals)) * kNameWeight;
    }

    void add_knowledge(const Candidate& candidate, Scores& scores) const {
        const TaggedText& in = text(candidate);
        const GazetteerEntry* entry = whole_name_entry(gazetteer_, in, candidate, language_);
        const std::uint32_t known = entry ? entry->known : 0;
        for (std::size_t type = 0; type < kNoName; ++type) {
            if ((known & (kPerson << type)) != 0) {
                scores[type] += (known & kOwnName) != 0                ? kOwnNameBonus
                                : candidate.last - candidate.first > 1 ? kLongNameBonus
                                                                       : kWholeNameBonus;
            }
            if ((known & (kSeenPerson << type)) != 0) scores[type] += kSeenNameBonus;
        }
        if ((known & kLargeCity) != 0) scores[2] += kLargeCityBonus;
        if ((known & kWholeName) != 0) return;
        const std::uint32_t last = in.known[candidate.last - 1];
        const bool single = candidate.last - candidate.first == 1;
        if (!single && (last & (kOrganisationHead | kOrganisationSuffix)) != 0)
            scores[1] += kHeadBonus;
        if (!single && has_head_inside(candidate)) scores[1] += kInnerHeadBonus;
        if (!single && (last & kPlaceHead) != 0) scores[2] += kHeadBonus;
        if ((last & kNotAName) != 0) scores[kNoName] += kNotANamePenalty;
        if (single && (last & (kDemonym | kTitle | kTitleModifier)) != 0) {
            scores[kNoName] += kNotANamePenalty;
        }
        if (in.tokens[candidate.first].is(kDigits)) scores[kNoName] += 1.0F;
    }

    // "Council of Elders", "Centre for Policy Studies".
    bool has_head_inside(const Candidate& candidate) const {
        const TaggedText& in = text(candidate);
        for (std::size_t i = candidate.first; i + 1 < candidate.last; ++i) {
            if ((in.known[i] & kOrganisationHead) != 0 &&
                (in.of(i + 1) == "of" || in.of(i + 1) == "for")) {
                return true;
            }
        }
        return false;
    }

    static std::string_view word_shape(const TaggedText& in, std::size_t at) {
        const Token& token = in.tokens[at];
        if (token.is(kDigits)) return "0";
        if (token.is(kPeriod)) return "A.";
        if (token.is(kAllCapitals)) return "A";
        if (!token.is(kHyphen)) return token.is(kCapital) ? "Aa" : "a";
        const std::string_view word = in.of(at);
        std::size_t tail = word.rfind('-') + 1;
        const bool capital = letter_kind(next_code_point(word, tail)) == Letter::upper;
        if (token.is(kCapital)) return capital ? "Aa-Aa" : "Aa-a";
        return capital ? "a-Aa" : "a-a";
    }

    // As evidence.py's shape().
    std::uint64_t shape(const Candidate& candidate) const {
        constexpr std::size_t kShown = 3;
        const TaggedText& in = text(candidate);
        std::string form;
        for (std::size_t i = candidate.first; i < candidate.last; ++i) {
            if (i - candidate.first == kShown) {
                form += '+';
                break;
            }
            if (i > candidate.first) form += ' ';
            form += word_shape(in, i);
        }
        return word_hash(form);
    }

    // As evidence.py's membership().
    std::uint64_t lists(const Candidate& candidate) const {
        const TaggedText& in = text(candidate);
        const GazetteerEntry* whole = gazetteer_.find(candidate.hash);
        const bool city = whole && (whole->known & kCity) != 0;
        const std::uint32_t first = in.known[candidate.first];
        const std::uint32_t last = in.known[candidate.last - 1];
        std::string found;
        if (candidate.last - candidate.first == 1) {
            if ((first & kGivenName) != 0) found += 'g';
            if ((first & kSurname) != 0) found += 's';
            if (city) found += 'c';
            if ((first & kCommonWord) != 0) found += 'w';
            return word_hash(found);
        }
        found += (first & kGivenName) != 0 ? 'G' : (first & kCommonWord) != 0 ? 'W' : '-';
        found += (last & kSurname) != 0      ? 'S'
                 : (last & kGivenName) != 0  ? 'G'
                 : (last & kCommonWord) != 0 ? 'W'
                                             : '-';
        if (city) found += 'c';
        return word_hash(found);
    }

    void note_person(const Name& name) {
        const Candidate& candidate = candidates_[name.sample];
        if (candidate.last - candidate.first < 2 && !name.titled) return;
        const TaggedText& in = text(candidate);
        parts_[surname_hash(in, candidate.last - 1)].surname = true;
        if (candidate.last - candidate.first >= 2) {
            parts_[surname_hash(in, candidate.first)].given = true;
        }
        // "El Guerrouj"
        for (std::size_t at = candidate.first + 1; at + 1 < candidate.last; ++at)
            parts_[in.hash(at, candidate.last)].surname = true;
    }

    bool is_part_of_person(const Name& name, Scores& scores) const {
        const Candidate& candidate = candidates_[name.sample];
        const bool single = candidate.last - candidate.first == 1;
        const PersonPart* part =
            parts_.find(single ? surname_hash(text(candidate), candidate.first) : candidate.hash);
        if (!part && single) part = genitive_part(candidate);
        if (!part) return false;
        scores[0] += part->surname ? kSurnameBonus : kGivenNameBonus;
        return true;
    }

    const PersonPart* genitive_part(const Candidate& candidate) const {
        const std::uint64_t base = genitive_hash(text(candidate), candidate.first, language_);
        return base == 0 ? nullptr : parts_.find(base);
    }

    // Its initials, and the beginnings of "Asiana Airlines" and "Smith Kline Beckman Corp" that
    // stand for them; not what is a name of its own, as in "Washington Post", or a word.
    void note_organisation(const Name& name) {
        const Candidate& candidate = candidates_[name.sample];
        const TaggedText& in = text(candidate);
        const std::string initials = initials_of(in, candidate);
        if (initials.size() >= kShortestAcronym) openings_[word_hash(initials)];
        constexpr std::uint32_t kOther = kWholeName | kCity | kDemonym | kGivenName | kCommonWord |
                                         kOrganisationHead | kNotAName;
        if ((in.known[candidate.first] & kOther) != 0) return;
        for (std::size_t end = candidate.first + 1; end < candidate.last; ++end) {
            if (!in.tokens[end - 1].is(kCapital)) break;
            openings_[in.hash(candidate.first, end)];
        }
    }

    bool is_short_organisation(const Name& name, Scores& scores) const {
        if (!openings_.find(name.hash)) return false;
        scores[1] += kShortNameBonus;
        return true;
    }

    const Gazetteer& gazetteer_;
    const Evidence& evidence_;
    std::uint64_t language_;
    std::span<const TaggedText> texts_;
    std::span<const Candidate> candidates_;
    Ballot ballot_;
    HashTable<Opening> openings_;
    HashTable<PersonPart> parts_;
};

}  // namespace

Ballot cast_votes(const Gazetteer& gazetteer, const Evidence& evidence, std::uint64_t language,
                  std::span<const TaggedText> texts, std::span<const Candidate> candidates) {
    return Counter(gazetteer, evidence, language, texts, candidates).count();
}

const GazetteerEntry* whole_name_entry(const Gazetteer& gazetteer, const TaggedText& text,
                                       const Candidate& candidate, std::uint64_t language) {
    const GazetteerEntry* everywhere = gazetteer.find(candidate.hash);
    if (language == kHashSeed || (everywhere && (everywhere->known & kOwnName) != 0))
        return everywhere;
    const auto known_as = [&](std::string_view name) -> const GazetteerEntry* {
        for (const std::uint64_t seed : {language, kHashSeed}) {
            const GazetteerEntry* entry = gazetteer.find(word_hash(name, seed));
            if (entry && (entry->known & kWholeName) != 0) return entry;
        }
        return nullptr;
    };
    const std::string_view name = text.span(candidate.first, candidate.last);
    if (const GazetteerEntry* entry = known_as(name)) return entry;
    // The genitive: "Deutschlands", "Sveriges".
    if (candidate.last - candidate.first == 1 && name.ends_with('s')) {
        if (const GazetteerEntry* entry = known_as(name.substr(0, name.size() - 1))) return entry;
    }
    return everywhere;
}

std::string initials_of(const TaggedText& text, const Candidate& candidate) {
    std::string initials;
    for (std::size_t at = candidate.first; at < candidate.last; ++at) {
        if (text.tokens[at].is(kCapital)) initials += text.bytes[text.tokens[at].start];
    }
    return initials;
}

std::uint64_t surname_hash(const TaggedText& text, std::size_t token) {
    const std::string_view word = text.of(token);
    for (const std::string_view article : kArabicArticles) {
        if (word.starts_with(article)) return word_hash(word.substr(article.size()));
    }
    return text.tokens[token].hash;
}

std::uint64_t genitive_hash(const TaggedText& text, std::size_t token, std::uint64_t language) {
    constexpr std::size_t kShortest = 4;
    const std::string_view word = text.of(token);
    const bool may_be = language != kHashSeed && word.ends_with('s') && word.size() >= kShortest;
    return may_be ? word_hash(word.substr(0, word.size() - 1)) : 0;
}

}  // namespace news::entities
