// SPDX-License-Identifier: GPL-3.0-or-later
// What people who come from other services type, and what a slip of the space bar leaves.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/text_reading.hpp"

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

bool is_word_byte(char c) {
    return is_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// ： ＊ ？ ！ and their like, from an East Asian keyboard.
std::optional<char> plain_form(char32_t c) {
    constexpr std::u32string_view kWide = U"：＊？！＂＝＜＞";
    constexpr std::string_view kPlain = ":*?!\"=<>";
    const std::size_t at = kWide.find(c);
    if (at == kWide.npos) return std::nullopt;
    return kPlain[at];
}

std::string with_plain_forms(std::string_view typed) {
    std::string plain;
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = next_code_point(typed, at);
        if (const auto form = plain_form(c))
            plain += *form;
        else
            append_utf8(plain, c);
    }
    return plain;
}

}  // namespace

std::optional<Problem> foreign_syntax(std::string_view typed) {
    constexpr std::string_view kBrackets = "[]{}";
    constexpr std::string_view kRangeExample = "date:2003..2004";
    const auto replaced = [](std::string message, std::string replacement) {
        return Problem{std::move(message), std::move(replacement), {}, false};
    };
    if (std::all_of(typed.begin(), typed.end(),
                    [](char c) { return c == '<' || c == '>' || c == '='; }))
        return Problem{"a comparison is written without spaces", std::string(typed), {}, true};
    if (typed == "..")
        return Problem{"a range is written without spaces", std::string(typed), {}, true};
    if (typed.find("..") != typed.npos && std::all_of(typed.begin(), typed.end(), [](char c) {
            return is_digit(c) || c == '.' || c == '-';
        }))
        return replaced("a range is written behind its field and without spaces",
                        fmt::format("date:{}", typed));
    if (const std::size_t at = find_bare(typed, kBrackets); at != typed.npos) {
        const bool range = at == 0 && typed.size() > 1 && is_digit(typed[1]);
        Problem problem = replaced("brackets are (round); a range is written date:2003..2004",
                                   without(typed, kBrackets));
        if (range) problem.replacement.reset();
        if (range) problem.hint = kRangeExample;
        return problem;
    }
    if (const std::size_t at = find_bare(typed, "^"); at != typed.npos)
        return replaced("^, a word's weight, is not part of the language",
                        std::string(typed.substr(0, at)));
    if (const std::size_t at = find_bare(typed, "~"); at != typed.npos)
        return replaced(
            "~ after a word, similar spellings, is not part of the language; * stands for "
            "other endings",
            std::string(typed.substr(0, at)));
    if (const std::size_t at = find_bare(typed, "!");
        at != typed.npos && at > 0 && is_word_byte(typed[at - 1]))
        return replaced(
            "! is not truncation here: * stands for other endings, NOT leaves a word out",
            std::string(typed.substr(0, at)) + "*");
    const std::string plain = with_plain_forms(typed);
    if (plain != typed) return replaced("a full-width sign means nothing here", plain);
    return std::nullopt;
}

}  // namespace news::query
