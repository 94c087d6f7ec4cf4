// SPDX-License-Identifier: GPL-3.0-or-later
// Distances and functions that are nearly those of the language.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/query/operators.hpp"
#include "common/query/slip.hpp"
#include "common/query/typed_text.hpp"
#include "common/schema.hpp"

namespace news::query {

namespace {

struct Elsewhere {
    std::string_view name;
    std::string_view here;
};

// ProQuest's N/5 and P/5, EBSCO's and Factiva's words, and ours.
constexpr std::array<Elsewhere, 7> kDistances = {{{"near", "NEAR"},
                                                  {"w", "NEAR"},
                                                  {"within", "NEAR"},
                                                  {"n", "NEAR"},
                                                  {"pre", "PRE"},
                                                  {"adj", "PRE"},
                                                  {"p", "PRE"}}};

constexpr std::array<Elsewhere, 5> kFunctions = {{{"allcaps", "CAPS("},
                                                  {"nocaps", "("},
                                                  {"plural", "EXACT("},
                                                  {"singular", "EXACT("},
                                                  {"exactly", "EXACT("}}};

// Nexis: the same segment, sentence, paragraph.
constexpr std::array<Elsewhere, 3> kUnits = {
    {{"seg", "AND"}, {"sent", "NEAR/s"}, {"para", "NEAR/p"}}};

template <std::size_t size>
const Elsewhere* find_name(const std::array<Elsewhere, size>& names, std::string_view typed) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Elsewhere& row) {
        return same_word(row.name, typed);
    });
    return found == names.end() ? nullptr : &*found;
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

Slip error(std::string_view text, SourceRange range, std::string message,
           std::string_view replacement) {
    return Slip{
        {Severity::error, std::move(message), range, with_replacement(text, range, replacement)}};
}

Slip space_missing(std::string_view text, SourceRange range, std::string_view side,
                   std::size_t at) {
    return Slip{{Severity::error,
                 fmt::format("a space is missing {} {}", side, quoted(slice(text, range))), range,
                 with_replacement(text, {at, at}, " ")}};
}

// "~5" behind a phrase and a blank, or where NEAR/5 was meant.
std::optional<Slip> lone_slop(std::string_view text, std::size_t at) {
    if (text[at] != '~') return std::nullopt;
    const SourceRange digits = digits_from(text, at + 1);
    if (digits.begin == digits.end || !ends_at(text, digits.end)) return std::nullopt;
    const SourceRange range{at, digits.end};
    const std::size_t before = before_blanks(text, at);
    if (before > 0 && before < at && text[before - 1] == '"')
        return Slip{{Severity::error,
                     fmt::format("nothing may stand between a phrase and {}", slice(text, range)),
                     range, with_replacement(text, {before, at}, "")}};
    return error(text, range, "a distance is written NEAR/5",
                 fmt::format("NEAR/{}", slice(text, digits)));
}

// Whether what ends at `at` is the last operand of something: nothing follows it, or an operator.
bool ends_operand(std::string_view text, std::size_t at) {
    const SourceRange next = run_from(text, behind_blanks(text, at));
    const std::string_view word = slice(text, next);
    return word.empty() ? byte_at(text, next.begin) != '(' && byte_at(text, next.begin) != '"'
                        : logic_operator(word) || proximity_operator(word);
}

// "talksNEAR/5"
std::optional<Slip> glued_distance(std::string_view text, SourceRange letters) {
    if (byte_at(text, letters.end) != '/' || !is_digit(byte_at(text, letters.end + 1)))
        return std::nullopt;
    const std::string_view word = slice(text, letters);
    for (const std::string_view name : {"NEAR", "PRE", "ADJ"}) {
        if (word.size() <= name.size() || !word.ends_with(name)) continue;
        const std::size_t begin = letters.end - name.size();
        if (is_upper(text[begin - 1])) continue;  // LINEAR/2
        const SourceRange range{begin, digits_from(text, letters.end + 1).end};
        return space_missing(text, range, "before", begin);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Slip> distance_slip(std::string_view text, std::size_t at) {
    if (auto slop = lone_slop(text, at)) return slop;
    const SourceRange name = letters_from(text, at);
    const Elsewhere* known = find_name(kDistances, slice(text, name));
    if (!known) return glued_distance(text, name);
    const bool capitals =
        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(name.begin),
                    text.begin() + static_cast<std::ptrdiff_t>(name.end), is_upper);
    const std::size_t sign_at = behind_blanks(text, name.end);
    const char sign = byte_at(text, sign_at);
    const bool slash = sign == '/';
    const bool bracket = sign == '(' && sign_at == name.end;
    const bool has_sign = slash || sign == ':' || bracket;
    const std::size_t number_at = has_sign ? behind_blanks(text, sign_at + 1) : sign_at;
    const SourceRange number = digits_from(text, number_at);
    const std::string_view digits = slice(text, number);
    if (slash && digits.empty()) {
        const SourceRange unit = letters_from(text, number_at);
        const Elsewhere* meant = find_name(kUnits, slice(text, unit));
        if (!meant || !ends_at(text, unit.end)) return std::nullopt;
        return error(text, {name.begin, unit.end},
                     fmt::format("{} is no operator here", quoted(slice(text, {at, unit.end}))),
                     meant->here);
    }
    if (digits.empty() || (bracket && byte_at(text, number.end) != ')')) return std::nullopt;
    const SourceRange range{name.begin, number.end + (bracket ? 1 : 0)};
    const bool spaced = sign_at > name.end || number_at > sign_at + 1;
    const std::string distance = fmt::format("{}/{}", known->here, digits);
    if (slash && !spaced && name.end - name.begin > 1 && is_letter(byte_at(text, number.end)))
        return space_missing(text, range, "after", number.end);
    if (!ends_at(text, range.end) || (slash && !spaced && known->name != "within"))
        return std::nullopt;
    if (has_sign || capitals || sign_at == name.end) {
        // "w5", "n5" are also words
        const bool is_word = !has_sign && sign_at == name.end && name.end - name.begin == 1;
        // ours without a slash: operators.cpp
        if (is_word || (!has_sign && sign_at == name.end && known->name != "within"))
            return std::nullopt;
        // "Obama NEAR 2008": the number is the other word
        const bool is_operand =
            !has_sign && known->name != "within" && ends_operand(text, range.end);
        if (!is_operand)
            return error(text, range, fmt::format("a distance is written {}", distance), distance);
        return Slip{
            {Severity::note,
             fmt::format("the {} is read as a word; a distance is written {}", digits, distance),
             number, with_replacement(text, range, distance)},
            false};
    }
    // "within 5 days" is also said in a text
    if (known->name != "within") return std::nullopt;
    return Slip{{Severity::note,
                 fmt::format("{} is read as words; a distance is written {}",
                             quoted(slice(text, range)), distance),
                 range, with_replacement(text, range, distance)},
                false};
}

std::optional<Slip> function_slip(std::string_view text, std::size_t at) {
    const SourceRange name = letters_from(text, at);
    const std::string_view word = slice(text, name);
    if (word.empty()) return std::nullopt;
    const bool atleast = same_word(word, "atleast");
    if (atleast || same_word(word, "atl")) {
        const SourceRange number = digits_from(text, behind_blanks(text, name.end));
        const std::size_t bracket = behind_blanks(text, number.end);
        const SourceRange range{at, bracket + 1};
        if (byte_at(text, bracket) != '(') return std::nullopt;
        // without its number or with a space before the bracket: lexer.cpp
        if (number.begin == number.end || (atleast && number.begin == name.end))
            return std::nullopt;
        const std::string here = fmt::format("ATLEAST{}(", slice(text, number));
        return error(text, range, fmt::format("so many times is written {}…)", here), here);
    }
    if (byte_at(text, name.end) != '(') return std::nullopt;
    if (const Elsewhere* known = find_name(kFunctions, word))
        return error(text, {at, name.end + 1}, fmt::format("{} is no operator here", quoted(word)),
                     known->here);
    const bool ours = same_word(word, "caps") || same_word(word, "exact") || find_field(word) ||
                      logic_operator(word) || proximity_operator(word);
    if (ours) return std::nullopt;
    if (const auto field = field_elsewhere(word); !field.empty())
        return error(text, {at, name.end}, fmt::format("there is no field {}", quoted(word)),
                     fmt::format("{}:", field));
    return Slip{{Severity::note,
                 fmt::format("{} is read as a word and what stands in the brackets",
                             quoted(slice(text, {at, name.end + 1}))),
                 {at, name.end + 1},
                 with_replacement(text, {name.end, name.end}, " ")},
                false};
}

}  // namespace news::query
