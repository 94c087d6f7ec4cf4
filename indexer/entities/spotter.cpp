// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/spotter.hpp"

#include "indexer/entities/context.hpp"
#include "indexer/entities/line.hpp"
#include "indexer/entities/run.hpp"

namespace news::entities {
namespace {

class RunningText {
  public:
    explicit RunningText(Line line) : line_(line) {}

    void spot() {
        for (std::size_t at = line_.first(); at < line_.last();)
            at = spot_at(at);
    }

  private:
    // Handles what begins at `at`; returns where to go on.
    std::size_t spot_at(std::size_t at) {
        const Token& start = line_.token(at);
        if (start.is(kCaseless)) return spot_known(at);
        if (!line_.is_name_word(at)) {
            // "al Qaeda", "bin Laden": known names that begin in lower case.
            if (!start.is(kWord) || !line_.is_name_word(at + 1)) return at + 1;
            return line_.is_lower_cue(at, kParticle) ? spot_known(at) : at + 1;
        }
        if (line_.knows(at, kCalendar) && !is_given_before_surname(at)) return at + 1;
        if (line_.is_word(at, "I") || line_.is_word(at, "The")) return at + 1;
        if (line_.is_word(at, "A") && start.is(kSentenceStart)) return at + 1;
        if (at > line_.first() && line_.is_mark(at - 1, '@') && !start.is(kSpaceBefore))
            return at + 1;
        if (line_.is_mark(at + 1, '$') && !line_.token(at + 1).is(kSpaceBefore))
            return at + 1;  // "US$"
        if (is_ordinary_start(at)) {
            line_.pass_over(at);
            return at + 1;
        }
        const std::size_t end = run_end(line_, at);
        resolve(at, end);
        return end;
    }

    std::size_t spot_known(std::size_t at) {
        const GazetteerMatch found = line_.match(at, line_.last(), kWholeName | kLargeCity);
        if (found.tokens == 0) return at + 1;
        add(at, at + found.tokens, false);
        return at + found.tokens;
    }

    bool is_given_before_surname(std::size_t at) const {
        return line_.knows(at, kGivenName) && line_.is_name_word(at + 1) &&
               line_.token(at + 1).is(kSpaceBefore) && !line_.token(at + 1).is(kSentenceStart) &&
               line_.knows(at + 1, kSurname);
    }

    bool is_ordinary_word(std::size_t at) const {
        return line_.knows(at, kCommonWord) ||
               line_.scope().words.is_lower(line_.token(at).lower_hash);
    }

    // A capital that only marks the beginning of the sentence.
    bool is_ordinary_start(std::size_t at) const {
        const bool after_abbreviation = at > line_.first() && line_.token(at - 1).is(kInitials);
        if (!line_.token(at).is(kSentenceStart) && !after_abbreviation) return false;
        if (line_.token(at).is(kAllCapitals | kInnerCapital | kPeriod) || !is_ordinary_word(at)) {
            return false;
        }
        if (is_given_before_surname(at)) return false;
        const GazetteerMatch found = line_.match(at, line_.last(), kWholeName | kSeenName | kTitle);
        if (found.tokens > 1) return false;
        if (found.tokens == 1 && (found.entry->known & kTitle) != 0) return false;
        // "Turkey" rather than "Nice": mostly a name where it is capitalised elsewhere.
        if (found.tokens == 1 && (found.entry->known & kWholeName) != 0 &&
            line_.scope().evidence.score(Feature::only, line_.token(at).hash)[kNoName] < 0) {
            return false;
        }
        // "Bank of England", "Labour Party": a head or its organisation, capitalised after it.
        const bool joined =
            line_.is_name_word(at + 1) && line_.token(at + 1).is(kSpaceBefore) &&
            line_.knows(at + 1, kOrganisationHead | kPlaceHead | kOrganisationSuffix) &&
            !line_.scope().words.is_lower(line_.token(at + 1).lower_hash);
        const bool heads = line_.knows(at, kOfHead) && line_.is_word(at + 1, "of");
        return !joined && !(heads && joint_after(line_, at, at + 1) > at + 1);
    }

    // Cuts the run [begin, end) into candidates.
    void resolve(std::size_t begin, std::size_t end) {
        while (begin < end) {
            const GazetteerMatch whole = line_.match(begin, end, kWholeName);
            if (whole.tokens == end - begin) return add(begin, end, false);
            if (line_.is_word(end - 1, "Jr.") || line_.is_word(end - 1, "Sr.")) break;
            const bool person_like = end - begin == 2 && line_.knows(begin, kGivenName) &&
                                     !line_.knows(begin, kTitle) && line_.knows(end - 1, kSurname);
            if (!person_like && resolve_title(begin, end)) return;
            const std::size_t trimmed = front_to_trim(begin, end);
            if (trimmed == 0) break;
            begin += trimmed;
        }
        if (begin >= end) return;
        const GazetteerMatch front = line_.match(begin, end, kWholeName);
        if (front.tokens > 0 && front.tokens < end - begin && splits_after(begin, end, front)) {
            add(begin, begin + front.tokens, false);
            std::size_t rest = begin + front.tokens;
            while (rest < end && !line_.is_name_word(rest))
                ++rest;
            return resolve(rest, end);
        }
        if (const std::size_t person = trailing_person(begin, end); person > begin) {
            resolve(begin, person);
            return add(person, end, false);
        }
        add(begin, end, false);
    }

    // "CEO of the Refugee Council Enver Solomon": where a person begins behind an organisation.
    std::size_t trailing_person(std::size_t begin, std::size_t end) const {
        if (end - begin < 3) return begin;
        const std::size_t person = end - 2;
        const bool named =
            line_.knows(person, kGivenName) && !line_.knows(person, kOrganisationHead) &&
            line_.knows(end - 1, kSurname) && !line_.knows(end - 1, kOrganisationHead);
        return named && line_.knows(person - 1, kOrganisationHead | kOrganisationSuffix) ? person
                                                                                         : begin;
    }

    // How many tokens at the front are no part of the name: a nationality ("Syrian Bashar Assad"),
    // but not before an organisation ("Iranian Foreign Ministry"), or an ordinary capital.
    std::size_t front_to_trim(std::size_t begin, std::size_t end) const {
        const GazetteerMatch nation = line_.match(begin, end, kDemonym);
        if (nation.tokens > 0 && (nation.tokens > 1 || !line_.knows(begin, kWholeName))) {
            const bool is_part =
                nation.tokens < end - begin &&
                (line_.knows(end - 1, kOrganisationHead | kOrganisationSuffix | kPlaceHead) ||
                 has_head_inside(begin, end) ||
                 line_.match(begin, end, kSeenName | kWholeName).tokens > nation.tokens);
            return is_part ? 0 : nation.tokens;
        }
        const bool ordinary = end - begin > 1 && line_.token(begin).is(kSentenceStart) &&
                              !line_.token(begin).is(kAllCapitals) &&
                              line_.knows(begin, kCommonWord) &&
                              !line_.knows(begin, kGivenName | kOfHead | kPlaceFront) &&
                              line_.match(begin + 1, end, kWholeName).tokens == end - begin - 1;
        return ordinary ? 1 : 0;
    }

    // "Syrian Observatory for Human Rights": the head stands before "of" or "for".
    bool has_head_inside(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i + 1 < end; ++i) {
            if (line_.knows(i, kOrganisationHead) &&
                (line_.is_word(i + 1, "of") || line_.is_word(i + 1, "for"))) {
                return true;
            }
        }
        return false;
    }

    // "U.S. Secretary of State John Kerry": what stands before the title, and the person after.
    bool resolve_title(std::size_t begin, std::size_t end) {
        std::size_t title = end, person = end;
        for (std::size_t at = begin; at < end;) {
            const GazetteerMatch found = line_.match(at, end, kTitle | kWholeName);
            if (found.tokens == 0) {
                ++at;
            } else if ((found.entry->known & kTitle) != 0 &&
                       (found.tokens > 1 || (found.entry->known & kWholeName) == 0)) {
                if (title == end || at != person) title = at;
                person = at + found.tokens;
                at = person;
            } else {
                at += found.tokens;
            }
        }
        if (title == end) return false;
        if (person < end) {
            if (line_.knows(end - 1, kOrganisationHead | kOrganisationSuffix | kPlaceHead) ||
                line_.is_word(person, "of") || !line_.is_name_word(person)) {
                return false;
            }
        }
        std::size_t prefix = title;
        while (prefix > begin && (line_.knows(prefix - 1, kTitleModifier | kDemonym) ||
                                  !line_.is_name_word(prefix - 1))) {
            --prefix;
        }
        if (prefix > begin) resolve(begin, prefix);
        if (person < end) add(person, end, true);
        return true;
    }

    bool splits_after(std::size_t begin, std::size_t end, const GazetteerMatch& front) const {
        if (line_.knows(end - 1, kOrganisationHead | kOrganisationSuffix | kPlaceHead))
            return false;
        const std::size_t rest = begin + front.tokens;
        if (line_.match(rest, end, kWholeName | kSeenName).tokens == end - rest) return true;
        // "AP Photo", "WSJ Report": an ordinary word in capitals.
        if (end - rest == 1 && line_.knows(rest, kNotAName)) return true;
        if (front.tokens > 1) return true;
        return (front.entry->known & kPerson) == 0 &&
               !line_.knows(begin, kGivenName | kPlaceFront) && end - rest >= 2 &&
               line_.knows(rest, kGivenName);
    }

    void add(std::size_t begin, std::size_t end, bool titled) {
        line_.add(begin, end, titled, context_of(line_, begin, end));
    }

    Line line_;
};

}  // namespace

void spot_names(const SpottingScope& scope, const TaggedText& text, std::uint32_t text_index,
                std::size_t first, std::size_t last, std::vector<Candidate>& candidates) {
    RunningText(Line(scope, text, text_index, first, last, candidates)).spot();
}

}  // namespace news::entities
