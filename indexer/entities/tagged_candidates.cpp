// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagged_candidates.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/entities/context.hpp"

namespace news::entities {
namespace {

constexpr std::size_t kLongestName = 16;  // tokens; longer ones are lists or shouting

// Tokens [first, last) that are one name.
struct Found {
    std::size_t first = 0;
    std::size_t last = 0;
    bool titled = false;
    bool tagged = false;  // by the model
};

class Merger {
  public:
    Merger(const Line& line, const std::vector<Candidate>& spotted, Beside beside)
        : line_(line), spotted_(spotted), beside_(beside) {}

    std::vector<Found> merge(const std::vector<TaggedName>& tagged) {
        for (const TaggedName& name : tagged)
            add(name);
        // those are in order: the first that ends behind a candidate's beginning
        const std::size_t size = found_.size();
        for (const Candidate& candidate : spotted_) {
            const auto end = found_.begin() + static_cast<std::ptrdiff_t>(size);
            const auto near = std::upper_bound(
                found_.begin(), end, candidate.first,
                [](std::size_t first, const Found& name) { return first < name.last; });
            if (near == end || near->first >= candidate.last) {
                found_.push_back({candidate.first, candidate.last, candidate.titled, false});
            } else if (near->first == candidate.first && near->last == candidate.last) {
                near->titled = candidate.titled;
            }
        }
        std::sort(found_.begin(), found_.end(),
                  [](const Found& a, const Found& b) { return a.first < b.first; });
        return std::move(found_);
    }

  private:
    void add(const TaggedName& name) {
        if (name.last - name.first > kLongestName) return;
        Found found{name.first, name.last, false, true};
        // "Bank of Israel", of which the model takes Israel alone; "Johnson & Johnson".
        if (const Candidate* whole = whole_around(name)) {
            found.last = whole->last;
            found.first = whole->first;
            if (!found_.empty() && found_.back().last > found.first) {
                found_.back() = found;
                return;
            }
        }
        // "U.S. Secretary of State John Kerry": the title is no part of the name.
        if (const Candidate* person = titled_at_end(name)) found.first = person->first;
        if (found.last - found.first > 1 && is_article(found.first)) ++found.first;
        // "Dow <DOW> said": the letters of an exchange
        for (std::size_t at = found.first + 1; at < found.last; ++at)
            if (line_.is_mark(at, '<')) found.last = at;
        if (name.type != 0) split_owner(found);
        if (name.type != 0) split_alternatives(found);
        if (name.type == 0) found.first = first_name_before(found);
        if (name.type == 0) trim_person(found);
        if (name.type == 0 && beside_ == Beside::are_known) trim_words(found);
        trim_next_sentence(found);
        if (!is_name_like(found) || is_nationality(found) || is_currency(found)) return;
        // "Brown & Williamson" is one
        const bool partner = !found_.empty() && found_.back().last + 1 == found.first &&
                             line_.is_mark(found_.back().last, '&');
        if (partner) {
            found_.back().last = found.last;
        } else {
            found_.push_back(found);
        }
    }

    bool is_article(std::size_t at) const {
        const bool definite = line_.is_word(at, "The") || line_.is_word(at, "the");
        return definite || ((line_.is_word(at, "A") || line_.is_word(at, "An")) &&
                            line_.token(at).is(kSentenceStart));
    }

    // "London's Science Museum" is in London.
    void split_owner(Found& name) {
        const std::size_t owned = line_.match(name.first, name.last, kWholeName).tokens;
        if (owned == name.last - name.first) return;  // "Lloyd's of London"
        for (std::size_t at = name.first + 1; at + 1 < name.last; ++at) {
            if (!line_.is_possessive(at)) continue;
            // but "America's Cup"
            const bool says_enough =
                at + 2 < name.last || line_.knows(name.last - 1, kOrganisationHead | kPlaceHead);
            if (!says_enough) return;
            const GazetteerMatch owner = line_.match(name.first, at, kPlace | kLargeCity | kCity);
            if (name.first + owner.tokens != at) return;
            if (found_.empty() || found_.back().last <= name.first)
                found_.push_back({name.first, at, false, true});
            name.first = at + 1;
            return;
        }
    }

    // "Welsh Assembly or Northern Ireland Assembly" are two.
    void split_alternatives(Found& name) {
        for (std::size_t at = name.first + 1; at + 1 < name.last; ++at) {
            if (!line_.is_word(at, "or")) continue;
            if (found_.empty() || found_.back().last <= name.first)
                found_.push_back({name.first, at, false, true});
            name.first = at + 1;
        }
    }

    // "Frank Field MP", "Both Foxx and Linney": the letters behind a name and the word before it
    // are no part of it.
    void trim_person(Found& name) const {
        using namespace std::string_view_literals;
        constexpr std::array kLetters = {"CBE"sv, "KC"sv,  "MBE"sv, "MD"sv, "MEP"sv, "MP"sv,
                                         "MSP"sv, "OBE"sv, "PhD"sv, "QC"sv, "SC"sv};
        while (name.last - name.first > 1 && std::find(kLetters.begin(), kLetters.end(),
                                                       line_.of(name.last - 1)) != kLetters.end())
            --name.last;
        // "Kenyan Bernard Lagat"
        if (name.last - name.first > 2 && line_.knows(name.first, kDemonym) &&
            !line_.knows(name.first, kGivenName))
            ++name.first;
        const Token& first = line_.token(name.first);
        const bool ordinary = first.is(kSentenceStart) && line_.knows(name.first, kCommonWord) &&
                              !line_.knows(name.first, kGivenName | kSurname) &&
                              (line_.scope().gazetteer.known(first.lower_hash) & kParticle) == 0 &&
                              line_.scope().words.is_lower(first.lower_hash);
        if (name.last - name.first > 1 && ordinary) ++name.first;
    }

    // "Warner Bros. However": the stop was that of the sentence, too.
    void trim_next_sentence(Found& name) const {
        if (name.last - name.first < 3) return;
        const Token& before = line_.token(name.last - 2);
        const bool stops = before.is(kPeriod) && !before.is(kInitials);
        if (stops && line_.scope().words.is_lower(line_.token(name.last - 1).lower_hash))
            --name.last;
    }

    // Of a headline's capitals: "Johnson Says" is Johnson.
    void trim_words(Found& name) const {
        const auto is_word = [&](std::size_t at) {
            return line_.knows(at, kNotAName) ||
                   (line_.knows(at, kCommonWord) && !line_.knows(at, kGivenName | kSurname));
        };
        while (name.last > name.first && is_word(name.last - 1))
            --name.last;
        while (name.last > name.first && is_word(name.first))
            ++name.first;
    }

    // The letters of "HK$" and "US$".
    bool is_currency(const Found& name) const {
        return name.last - name.first == 1 && line_.is_mark(name.last, '$') &&
               !line_.token(name.last).is(kSpaceBefore);
    }

    // The beginning of a person's name when rules see one word more before it that is no word of
    // another kind: "Zaharie Ahmad Shah", of which the model takes two.
    std::size_t first_name_before(const Found& name) const {
        constexpr std::uint32_t kOther = kCommonWord | kTitle | kTitleModifier | kDemonym |
                                         kCalendar | kNotAName | kWholeName | kCity |
                                         kOrganisationHead | kOrganisationSuffix | kPlaceHead;
        if (name.first == line_.first() || name.last - name.first < 2) return name.first;
        const std::size_t before = name.first - 1;
        const Candidate* longer = last_before(name.first);
        const bool seen = longer && longer->first == before && longer->last == name.last;
        return seen && line_.is_name_word(before) && !line_.knows(before, kOther) ? before
                                                                                  : name.first;
    }

    // Not "promoBoxTitle".
    bool is_name_like(const Found& name) const {
        for (std::size_t at = name.first; at < name.last; ++at)
            if (line_.is_name_word(at) || line_.token(at).is(kCaseless)) return true;
        return false;
    }

    // The candidate behind a title with which this name ends; null where there is none.
    const Candidate* titled_at_end(const TaggedName& name) const {
        const auto at = std::upper_bound(spotted_.begin(), spotted_.end(), name.first,
                                         [](std::uint32_t first, const Candidate& candidate) {
                                             return first < candidate.first;
                                         });
        for (auto candidate = at; candidate != spotted_.end() && candidate->first < name.last;
             ++candidate) {
            if (candidate->titled && candidate->last == name.last) return &*candidate;
        }
        return nullptr;
    }

    // The candidate around this name that lists know, or whose head takes "of" into it; null where
    // there is none.
    const Candidate* whole_around(const TaggedName& name) const {
        // one that begins here and goes on counts, too: "Moody's"
        const Candidate* around = last_before(std::size_t{name.first} + 1);
        if (!around || (around->first == name.first && around->last == name.last) ||
            around->first + 1 == around->last || around->last < name.last ||
            around->last - around->first > kLongestName) {
            return nullptr;
        }
        // but "the Zionist Union of Isaac Herzog"
        const bool is_headed = name.type != 0 && line_.knows(around->first, kOfHead) &&
                               line_.is_word(around->first + 1, "of");
        const bool is_known = line_.match(around->first, around->last, kWholeName).tokens ==
                              around->last - around->first;
        return is_headed || is_known ? around : nullptr;
    }

    // The last candidate that begins before this token; null where there is none.
    const Candidate* last_before(std::size_t token) const {
        const auto behind = std::lower_bound(
            spotted_.begin(), spotted_.end(), token,
            [](const Candidate& candidate, std::size_t first) { return candidate.first < first; });
        return behind == spotted_.begin() ? nullptr : &*std::prev(behind);
    }

    bool is_nationality(const Found& name) const {
        const GazetteerMatch known = line_.match(name.first, name.last, kDemonym);
        return known.tokens == name.last - name.first &&
               (known.entry->known & (kWholeName | kCity)) == 0;
    }

    const Line& line_;
    const std::vector<Candidate>& spotted_;
    Beside beside_;
    std::vector<Found> found_;
};

}  // namespace

void add_tagged(Line& line, const TaggedScores& scores, const std::vector<Candidate>& spotted,
                Beside beside) {
    const auto tagged = scores.names(line.first(), line.last());
    for (const Found& name : Merger(line, spotted, beside).merge(tagged)) {
        std::array<float, kNoName> odds{};
        if (name.tagged || beside == Beside::may_be_names)
            odds = scores.odds(name.first, name.last);
        line.add(name.first, name.last, name.titled, context_of(line, name.first, name.last), odds);
    }
}

}  // namespace news::entities
