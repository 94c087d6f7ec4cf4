// SPDX-License-Identifier: GPL-3.0-or-later
// What people who come from other services type, and what a slip of the space bar leaves.
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/operators.hpp"
#include "common/query/text_reading.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// The first of `characters` in `typed` that has no backslash before it.
std::size_t find_bare(std::string_view typed, std::string_view characters) {
    for (std::size_t at = 0; at < typed.size(); ++at) {
        if (typed[at] == '\\')
            ++at;
        else if (characters.find(typed[at]) != characters.npos)
            return at;
    }
    return typed.npos;
}

std::string without(std::string_view typed, std::string_view characters) {
    std::string left(typed);
    std::erase_if(left, [&](char c) { return characters.find(c) != characters.npos; });
    return left;
}

// What stands in full-width forms, from an East Asian keyboard, with the signs and operators of
// others; nullopt: it is only words and the punctuation of a sentence.
std::optional<std::string> narrow(std::string_view typed) {
    constexpr std::string_view kSigns = "*<>=~^&|+[]{}\\/";
    std::string plain;
    bool sign = false;
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = next_code_point(typed, at);
        const bool wide = c >= 0xFF01 && c <= 0xFF5E;
        const char form = wide ? static_cast<char>(c - 0xFEE0) : '\0';
        sign = sign || (wide && kSigns.find(form) != kSigns.npos) ||
               (form == ':' && find_field(plain)) ||
               ((form == '?' || form == '!') && !plain.empty() && is_letter(plain.back()));
        if (wide)
            plain += form;
        else
            append_utf8(plain, c);
    }
    const bool is_operator = logic_operator(plain) || proximity_operator(plain);
    if (plain == typed || (!sign && !is_operator)) return std::nullopt;
    return plain;
}

// "iran~2" → "iran", "a^b" → "a b"
std::string without_weight(std::string_view typed, std::size_t at) {
    std::size_t end = at + 1;
    while (end < typed.size() && (is_digit(typed[end]) || typed[end] == '.'))
        ++end;
    const std::string_view rest = typed.substr(end);
    return std::string(typed.substr(0, at)).append(at > 0 && !rest.empty() ? " " : "").append(rest);
}

// "2003..2004", "iran..iraq"; not the dots of a sentence.
std::optional<Problem> bare_range(std::string_view typed) {
    const std::size_t dots = typed.find("..");
    if (dots == typed.npos || typed.find("...") != typed.npos) return std::nullopt;
    const std::string_view rest = typed.substr(dots + 2);
    if (std::all_of(typed.begin(), typed.end(),
                    [](char c) { return is_digit(c) || c == '.' || c == '-'; }))
        return Problem{"a range is written behind its field and without spaces",
                       fmt::format("date:{}", typed)};
    if (dots == 0 || rest.empty() || !is_word_byte(typed[dots - 1]) || !is_word_byte(rest[0]))
        return std::nullopt;
    return Problem{"a range goes with date and words only",
                   fmt::format("{} {}", typed.substr(0, dots), rest)};
}

}  // namespace

std::optional<Problem> foreign_syntax(std::string_view typed) {
    constexpr std::string_view kBrackets = "[]{}";
    if (auto range = bare_range(typed)) return range;
    if (find_bare(typed, kBrackets) != typed.npos)
        return Problem{"brackets are (round); a range is written date:2003..2004",
                       without(typed, kBrackets)};
    if (const std::size_t at = find_bare(typed, "^"); at != typed.npos)
        return Problem{"^, a word's weight, is not part of the language",
                       without_weight(typed, at)};
    if (const std::size_t at = find_bare(typed, "~"); at != typed.npos)
        return Problem{
            "~ after a word, similar spellings, is not part of the language; * stands for "
            "other endings",
            without_weight(typed, at)};
    if (const std::size_t at = find_bare(typed, "!");
        at != typed.npos && at > 0 && is_word_byte(typed[at - 1]))
        return Problem{
            "! is not truncation here: * stands for other endings, NOT leaves a word out",
            std::string(typed.substr(0, at)) + "*" + std::string(typed.substr(at + 1))};
    if (auto plain = narrow(typed))
        return Problem{"in full-width characters this is no operator and no field",
                       std::move(*plain)};
    return std::nullopt;
}

}  // namespace news::query
