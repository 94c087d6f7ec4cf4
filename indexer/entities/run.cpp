// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/run.hpp"

namespace news::entities {
namespace {

constexpr std::size_t kLongestRun = 16;  // tokens; longer ones are lists or shouting

bool joins_as_word(const Line& line, std::size_t at) {
    const Token& next = line.token(at);
    if (!next.is(kSpaceBefore) && !line.token(at - 1).is(kPeriod)) return false;
    if (line.knows(at, kCalendar) && !line.knows(at - 1, kGivenName)) return false;
    if (line.is_word(at, "I")) return false;
    if (!next.is(kSentenceStart)) {
        // "the U.S. The coalition": a full stop that ended the sentence too.
        return !(line.token(at - 1).is(kInitials) && at - 1 >= line.first() &&
                 line.knows(at - 1, kWholeName) && line.knows(at, kCommonWord) &&
                 !line.knows(at, kOrganisationHead));
    }
    return false;
}

std::size_t of_end(const Line& line, std::size_t at, std::size_t of) {
    if (!line.knows(of - 1, kOfHead)) return of;
    // "President of Iran" is a title and a place.
    if (line.knows(of - 1, kTitle)) return of;
    std::size_t next = of + 1;
    if (line.is_word(next, "the")) ++next;
    if (!line.is_name_word(next) || line.token(next).is(kSentenceStart)) return of;
    // "Colorado State University of the US": what has a name already takes no place more.
    if (of - at > 1 && next > of + 1 && line.knows(next, kPlace)) return of;
    return next + 1;
}

std::size_t and_end(const Line& line, std::size_t at, std::size_t conjunction) {
    const std::size_t next = conjunction + 1;
    if (!line.is_name_word(next)) return conjunction;
    bool headed = false;
    for (std::size_t i = at; i + 1 < conjunction; ++i) {
        headed = headed || (line.knows(i, kAndHead) &&
                            (line.is_word(i + 1, "of") || line.is_word(i + 1, "for")));
    }
    if (headed && !line.knows(next, kPlace | kPerson | kOrganisation)) return next + 1;
    // "Food and Drug Administration": one word before, a head soon after.
    if (conjunction - at != 1 || !line.knows(at, kCommonWord) || !line.knows(next, kCommonWord)) {
        return conjunction;
    }
    for (std::size_t i = next; i < next + 3 && line.is_name_word(i); ++i) {
        if (i > next && line.knows(i, kAndHead)) return i + 1;
        if (line.knows(i, kWholeName | kGivenName)) break;
    }
    return conjunction;
}

}  // namespace

std::size_t joint_after(const Line& line, std::size_t at, std::size_t end) {
    if (end >= line.last()) return end;
    if (line.is_name_word(end)) return joins_as_word(line, end) ? end + 1 : end;
    const bool spaced = line.token(end).is(kSpaceBefore);
    if (line.is_mark(end, '&') && line.is_name_word(end + 1)) return end + 2;
    if (line.is_mark(end, ',') && end + 1 < line.last() &&
        (line.knows(end + 1, kOrganisationSuffix) || line.is_word(end + 1, "Jr.") ||
         line.is_word(end + 1, "Sr."))) {
        return end + 2;
    }
    if (line.is_possessive(end)) {
        return line.knows(end - 1, kPossessiveName) && line.is_name_word(end + 1) &&
                       !line.knows(end + 1, kCalendar)
                   ? end + 2
                   : end;
    }
    if (!spaced || !line.token(end).is(kWord)) return end;
    if (line.is_word(end, "of")) return of_end(line, at, end);
    if (line.is_word(end, "for") && line.knows(end - 1, kAndHead | kOfHead) &&
        line.is_name_word(end + 1)) {
        return end + 2;
    }
    if (line.is_word(end, "and")) return and_end(line, at, end);
    const std::size_t after = line.particles_end(end);
    if (after > end && line.is_name_word(after) && !line.knows(end - 1, kPlace)) return after + 1;
    return end;
}

std::size_t run_end(const Line& line, std::size_t at) {
    std::size_t end = at + 1;
    while (end < line.last() && end - at < kLongestRun) {
        if (const GazetteerMatch known = line.match(end - 1, line.last(), kWholeName | kTitle);
            known.tokens > 1) {
            end = end - 1 + known.tokens;
            continue;
        }
        const std::size_t next = joint_after(line, at, end);
        if (next == end) break;
        end = next;
    }
    return end;
}

}  // namespace news::entities
