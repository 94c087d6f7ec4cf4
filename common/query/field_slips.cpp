// SPDX-License-Identifier: GPL-3.0-or-later
// Fields, comparisons, ranges and dates that are nearly those of the language.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/query/date_point.hpp"
#include "common/query/slip.hpp"
#include "common/query/typed_text.hpp"
#include "common/schema.hpp"

namespace news::query {

namespace {

constexpr std::size_t kLongestLook = 100;  // bytes, so that looking about stays linear

struct NamedField {
    SourceRange name;
    Field field;
};

bool is_comparable(Field field) {
    return info(field).kind == FieldKind::date || info(field).kind == FieldKind::number;
}

// "headline" of "headline : iran", looking back from the colon.
std::optional<NamedField> field_before(std::string_view text, std::size_t at) {
    const std::size_t end = before_blanks(text, at);
    std::size_t begin = end;
    while (begin > 0 && is_letter(text[begin - 1]) && end - begin < kLongestLook)
        --begin;
    const bool parted =
        begin == 0 || is_blank(text[begin - 1]) || text[begin - 1] == '(' || text[begin - 1] == '-';
    const auto field = find_field(text.substr(begin, end - begin));
    if (end == at || !parted || !field) return std::nullopt;
    return NamedField{{begin, end}, *field};
}

Slip error(std::string_view text, SourceRange range, std::string message, SourceRange replaced,
           std::string_view replacement) {
    return Slip{{Severity::error, std::move(message), range,
                 with_replacement(text, replaced, replacement)}};
}

// "date >2003", "headline = iran", "iran > iraq"
std::optional<Slip> lone_comparison(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (byte_at(text, end) == '<' || byte_at(text, end) == '>' || byte_at(text, end) == '=')
        ++end;
    if (end == at) return std::nullopt;
    const SourceRange sign{at, end};
    const auto named = field_before(text, at);
    // "=iran" is exactly this form
    const bool exact = slice(text, sign) == "=" && end < text.size() && !is_blank(text[end]);
    if (!named && exact) return std::nullopt;
    if (!named)
        return error(
            text, sign,
            fmt::format("{} goes between date or words and a value", quoted(slice(text, sign))),
            sign, "");
    const SourceRange gap{named->name.end, behind_blanks(text, end)};
    // "by =smith" can be two words
    if (exact && info(named->field).kind == FieldKind::text)
        return Slip{{Severity::note,
                     fmt::format("{} is read as a word; as a field it has a colon",
                                 quoted(slice(text, named->name))),
                     named->name, with_replacement(text, gap, ":")},
                    false};
    return error(text, sign, "a comparison is written without spaces", gap,
                 is_comparable(named->field) ? slice(text, sign) : ":");
}

// "headline : iran", ":iran"
std::optional<Slip> lone_colon(std::string_view text, std::size_t at) {
    if (text[at] != ':') return std::nullopt;
    std::size_t end = at;
    while (byte_at(text, end) == ':')
        ++end;
    const SourceRange colon{at, end};
    if (const auto named = field_before(text, at))
        return error(text, colon, "a field, its colon and its value are written without spaces",
                     {named->name.end, behind_blanks(text, end)}, ":");
    return error(text, colon, "there is no field before this colon", colon, "");
}

// "[2003 TO 2004]" → "2003..2004"; other contents as they are.
std::string from_square_brackets(std::string_view inside, bool& range) {
    constexpr std::string_view kTo = " TO ";
    const std::size_t to = inside.find(kTo);
    range = to != inside.npos;
    if (!range) return fmt::format("({})", inside);
    const auto end = [](std::string_view value) {
        const std::size_t begin = behind_blanks(value, 0);
        value = value.substr(begin, before_blanks(value, value.size()) - begin);
        return value == "*" ? std::string_view() : value;
    };
    return fmt::format("{}..{}", end(inside.substr(0, to)), end(inside.substr(to + kTo.size())));
}

// Lucene's ranges: "date:[2003 TO 2004]", "[2003 TO 2004]"; `at`: of the bracket.
std::optional<Slip> square_brackets(std::string_view text, std::size_t at, bool fielded) {
    if (byte_at(text, at) != '[' && byte_at(text, at) != '{') return std::nullopt;
    const std::size_t close = text.substr(at, kLongestLook).find_first_of("]}");
    if (close == text.npos) return std::nullopt;
    const SourceRange range{at, at + close + 1};
    bool is_range = false;
    std::string here = from_square_brackets(slice(text, {at + 1, at + close}), is_range);
    if (!fielded && !is_range) return std::nullopt;
    if (!fielded) here = "date:" + here;
    return error(text, range, "brackets are (round); a range is written date:2003..2004", range,
                 here);
}

// What follows a field's colon where it is no value: "date:>2003", "headline::iran".
std::optional<Slip> after_colon(std::string_view text, SourceRange name, Field field) {
    const std::size_t value = behind_blanks(text, name.end + 1);
    if (auto brackets = square_brackets(text, value, true)) return brackets;
    const char first = byte_at(text, value);
    const SourceRange colon{name.end, value};
    if ((first == '<' || first == '>') && is_comparable(field))
        return error(text, {name.end, value + 1}, "a comparison takes no colon", colon, "");
    if (first == ':') return error(text, {name.end, value + 1}, "one colon is enough", colon, "");
    return std::nullopt;
}

// "date:jan 2003", "date:3 March 2003": the words that make one date.
std::optional<Slip> spelled_date(std::string_view text, std::size_t value) {
    const SourceRange first = run_from(text, value);
    const std::string_view typed = slice(text, first);
    const bool day = all_digits(typed) && typed.size() <= 2;
    const bool month = !typed.empty() && is_letter(typed[0]) && typed.size() <= kLongestLook;
    if ((!day && !month) || read_point(typed, {})) return std::nullopt;
    SourceRange date = first;
    std::optional<Slip> slip;
    for (int more = 0; more < 2; ++more) {
        const SourceRange word = run_from(text, behind_blanks(text, date.end));
        if (word.begin == word.end || word.end - date.begin > kLongestLook) break;
        if (slice(text, word).find(':') != text.npos) break;  // the next field
        date.end = word.end;
        const auto point = read_point(slice(text, date), {});
        if (point || point.error().replacements.size() != 1) continue;
        slip = error(text, date, "a date is written 2003, 2003-03 or 2003-03-20", date,
                     point.error().replacements.front());
    }
    return slip;
}

// "date:2003 - 2004", "date:2003 to 2004": looking back from what stands between.
std::optional<Slip> spelled_range(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 6> kBetween = {"..", "-", "–", "—", "to", "until"};
    const SourceRange run = run_from(text, at);
    const bool between = std::any_of(kBetween.begin(), kBetween.end(), [&](std::string_view word) {
        return same_word(word, slice(text, run));
    });
    const std::size_t left = before_blanks(text, at);
    const std::size_t right = behind_blanks(text, run.end);
    if (!between || left == at || left == 0 || right >= text.size()) return std::nullopt;
    if (text[at] != '.' && (!is_digit(text[left - 1]) || !is_digit(text[right])))
        return std::nullopt;
    std::size_t begin = left;
    while (begin > 0 && !is_blank(text[begin - 1]) && text[begin - 1] != '(' &&
           left - begin < kLongestLook)
        --begin;
    const SourceRange name = letters_from(text, begin);
    const auto field = find_field(slice(text, name));
    if (!field || !is_comparable(*field) || byte_at(text, name.end) != ':') return std::nullopt;
    return error(text, run, "a range is written with two dots and without spaces", {left, right},
                 "..");
}

}  // namespace

std::optional<Slip> field_slip(std::string_view text, std::size_t at) {
    if (auto comparison = lone_comparison(text, at)) return comparison;
    if (auto colon = lone_colon(text, at)) return colon;
    if (auto brackets = square_brackets(text, at, false)) return brackets;
    const SourceRange name = letters_from(text, at);
    if (byte_at(text, name.end) != ':') return std::nullopt;
    const auto field = find_field(slice(text, name));
    return field ? after_colon(text, name, *field) : std::nullopt;
}

std::optional<Slip> date_slip(std::string_view text, std::size_t at) {
    if (auto range = spelled_range(text, at)) return range;
    const SourceRange name = letters_from(text, at);
    if (byte_at(text, name.end) != ':') return std::nullopt;
    const auto field = find_field(slice(text, name));
    if (!field || info(*field).kind != FieldKind::date) return std::nullopt;
    return spelled_date(text, name.end + 1);
}

std::string_view field_elsewhere(std::string_view name) {
    using Row = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Row, 36> kRows = {{{"intitle", "headline"},
                                            {"allintitle", "headline"},
                                            {"ti", "headline"},
                                            {"heading", "headline"},
                                            {"subject", "headline"},
                                            {"intext", "body"},
                                            {"content", "body"},
                                            {"fulltext", "text"},
                                            {"ft", "text"},
                                            {"any", "text"},
                                            {"lp", "lead"},
                                            {"hlp", "hlead"},
                                            {"au", "byline"},
                                            {"writer", "byline"},
                                            {"journalist", "byline"},
                                            {"publication", "publisher"},
                                            {"newspaper", "publisher"},
                                            {"paper", "publisher"},
                                            {"journal", "publisher"},
                                            {"sn", "publisher"},
                                            {"company", "org"},
                                            {"co", "org"},
                                            {"geographic", "place"},
                                            {"country", "place"},
                                            {"city", "place"},
                                            {"la", "lang"},
                                            {"ln", "lang"},
                                            {"inurl", "url"},
                                            {"link", "url"},
                                            {"domain", "site"},
                                            {"pd", "date"},
                                            {"published", "date"},
                                            {"year", "date"},
                                            {"length", "words"},
                                            {"wc", "words"},
                                            {"filetype", "type"}}};
    const auto found = std::find_if(kRows.begin(), kRows.end(),
                                    [&](const Row& row) { return same_word(row.first, name); });
    return found == kRows.end() ? std::string_view() : found->second;
}

}  // namespace news::query
