// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagged_candidates.hpp"

#include <algorithm>

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
    Merger(const Line& line, const std::vector<Candidate>& spotted)
        : line_(line), spotted_(spotted) {}

    std::vector<Found> merge(const std::vector<TaggedName>& tagged) {
        for (const TaggedName& name : tagged) {
            if (!is_beside_own_name(name)) add(name);
        }
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
        const bool article = line_.is_word(found.first, "The") || line_.is_word(found.first, "the");
        if (found.last - found.first > 1 && article) ++found.first;
        if (name.type == 0) found.first = first_name_before(found);
        if (is_name_like(found) && !is_nationality(found)) found_.push_back(found);
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
        const Candidate* around = last_before(name.first);
        if (!around || around->first + 1 == around->last || around->last < name.last ||
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

    // Whether one of the user's own names lies in this one or across its ends.
    bool is_beside_own_name(const TaggedName& name) const {
        const Candidate* before = last_before(name.first);
        auto candidate = before ? spotted_.begin() + (before - spotted_.data()) : spotted_.begin();
        for (; candidate != spotted_.end() && candidate->first < name.last; ++candidate) {
            if (candidate->last <= name.first) continue;
            const GazetteerMatch known = line_.match(candidate->first, candidate->last, kOwnName);
            if (known.tokens == candidate->last - candidate->first) return true;
        }
        return false;
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
    std::vector<Found> found_;
};

}  // namespace

void add_tagged(Line& line, const TaggedScores& scores, const std::vector<Candidate>& spotted,
                Beside beside) {
    const auto tagged = scores.names(line.first(), line.last());
    for (const Found& name : Merger(line, spotted).merge(tagged)) {
        std::array<float, kNoName> odds{};
        if (name.tagged || beside == Beside::may_be_names)
            odds = scores.odds(name.first, name.last);
        line.add(name.first, name.last, name.titled, context_of(line, name.first, name.last), odds);
    }
}

}  // namespace news::entities
