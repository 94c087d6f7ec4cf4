// SPDX-License-Identifier: GPL-3.0-or-later
// Looking about in the text of a query: what stands left and right of a place.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "common/query/characters.hpp"
#include "common/query/token.hpp"
#include "common/schema.hpp"

namespace news::query {

inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// '\0' behind the end.
inline char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

// The first byte from `at` on that is no blank.
inline std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at]))
        ++at;
    return at;
}

// The end of what stands left of the blanks before `at`.
inline std::size_t before_blanks(std::string_view text, std::size_t at) {
    while (at > 0 && is_blank(text[at - 1]))
        --at;
    return at;
}

inline SourceRange letters_from(std::string_view text, std::size_t at) {
    SourceRange range{at, at};
    while (is_letter(byte_at(text, range.end)))
        ++range.end;
    return range;
}

inline SourceRange digits_from(std::string_view text, std::size_t at) {
    SourceRange range{at, at};
    while (is_digit(byte_at(text, range.end)))
        ++range.end;
    return range;
}

// Up to a blank, a bracket or a straight quotation mark, and no longer than any word that is looked
// for, so that looking about stays linear.
inline SourceRange run_from(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 40;
    at = std::min(at, text.size());
    const std::string_view ahead = text.substr(at, kLongest);
    return {at, at + std::min(ahead.find_first_of(" \t\n\r()\""), ahead.size())};
}

// Whether a value stands with its field: "publisher:bbc", "words>500"; not "na:4f21c09be77d".
inline bool names_field(std::string_view typed) {
    const std::size_t sign = typed.find_first_of(":<>=");
    return sign != typed.npos && find_field(typed.substr(0, sign)).has_value();
}

// "na:4f21c09be77d": an id as it is printed, without a field. Of what the lexer takes for one.
inline bool is_printed_id(std::string_view typed) {
    constexpr std::string_view kScheme = "na:";
    return same_word(typed.substr(0, kScheme.size()), kScheme);
}

// Nothing that belongs to a word stands at `at`.
inline bool ends_at(std::string_view text, std::size_t at) {
    return at >= text.size() || is_blank(text[at]) || text[at] == '(' || text[at] == ')' ||
           text[at] == '"';
}

}  // namespace news::query
