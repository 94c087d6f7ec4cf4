// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/shown_name.hpp"

#include <algorithm>

#include "common/ascii_case.hpp"

namespace news::entities {
namespace {

bool is_in_capitals(const TaggedText& text, const Candidate& candidate) {
    constexpr std::uint32_t kShortest = 3;  // "JR", "MBS" are no capitalised words
    for (std::uint32_t at = candidate.first; at < candidate.last; ++at) {
        const Token& token = text.tokens[at];
        if (!token.is(kAllCapitals) || token.is(kInitials) || token.end - token.start < kShortest)
            return false;
    }
    return candidate.last - candidate.first > 1;
}

// The first letter of each word stays, of the others those of ASCII become small.
std::string in_title_case(std::string_view capitals) {
    std::string name;
    bool begins = true;
    for (const char c : capitals) {
        name += begins ? c : ascii_lower(c);
        begins = c == ' ' || c == '-' || c == '\'';
    }
    return name;
}

}  // namespace

std::uint32_t core_end(const TaggedText& text, const Candidate& candidate) {
    std::uint32_t end = candidate.last;
    while (end > candidate.first + 1 && text.knows(end - 1, kOrganisationSuffix)) {
        --end;
        if (text.of(end - 1) == ",") --end;
    }
    if (end == candidate.last || end == candidate.first) return candidate.last;
    const std::string_view last = text.of(end - 1);
    if (last == "&" || last == "and") return candidate.last;
    constexpr std::uint32_t kSaysLittle =
        kCommonWord | kGivenName | kSurname | kCity | kPerson | kPlace | kDemonym | kCalendar;
    const bool one = end - candidate.first == 1;
    const bool says_little =
        text.knows(candidate.first, kSaysLittle) && !text.knows(candidate.first, kOrganisation);
    return one && says_little ? candidate.last : end;
}

std::string shown_name(const TaggedText& text, const Candidate& candidate, EntityType type) {
    if (type == EntityType::organisation)
        return std::string(text.span(candidate.first, core_end(text, candidate)));
    const std::string_view name = text.span(candidate.first, candidate.last);
    if (type == EntityType::person && is_in_capitals(text, candidate)) return in_title_case(name);
    return std::string(name);
}

}  // namespace news::entities
