// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/days.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/query/characters.hpp"

namespace news::dialect {

namespace {

using query::Relation;

// 0: no month.
int month_named(std::string_view name) {
    constexpr std::array<std::string_view, 12> kMonths = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (name.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (query::same_word(name, kMonths[i].substr(0, name.size())))
            return static_cast<int>(i) + 1;
    return 0;
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// Numbers and names, whatever stands between them.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        if (query::is_digit(text[at]))
            while (end < text.size() && query::is_digit(text[end]))
                ++end;
        else
            while (end < text.size() && query::is_letter(text[end]))
                ++end;
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return parts;
}

std::optional<Day> to_day(const std::optional<PartialDate>& date, bool ambiguous = false) {
    if (!date) return std::nullopt;
    return Day{date->iso(), ambiguous};
}

// A typed 0 is no month and no day, and does not leave it open.
std::optional<Day> month_of(int year, int month) {
    return month > 0 ? to_day(PartialDate::make(year, month)) : std::nullopt;
}

std::optional<Day> day_of(int year, int month, int day, bool ambiguous = false) {
    return month > 0 && day > 0 ? to_day(PartialDate::make(year, month, day), ambiguous)
                                : std::nullopt;
}

int full_year(std::string_view digits) {
    constexpr int kFirstOfLastCentury = 60;
    const int year = number(digits);
    if (digits.size() != 2) return year;
    return year + (year >= kFirstOfLastCentury ? 1900 : 2000);
}

std::optional<Day> from_digits(std::string_view digits) {
    const int year = number(digits.substr(0, 4));
    if (digits.size() == 4) return to_day(PartialDate::make(year));
    if (digits.size() == 6) return month_of(year, number(digits.substr(4)));
    if (digits.size() != 8) return std::nullopt;
    return day_of(year, number(digits.substr(4, 2)), number(digits.substr(6)));
}

// Two or three numbers, or one and the name of a month among them.
std::optional<Day> from_parts(const std::vector<std::string_view>& parts) {
    constexpr int kMonths = 12;
    const bool whole = parts.size() == 3;
    if (const int month = month_named(parts[0]); month > 0)
        return whole ? day_of(full_year(parts[2]), month, number(parts[1]))
                     : month_of(full_year(parts[1]), month);
    if (const int month = month_named(parts[1]); month > 0)
        return whole ? day_of(full_year(parts[2]), month, number(parts[0])) : std::nullopt;
    if (!std::all_of(parts.begin(), parts.end(), query::all_digits)) return std::nullopt;
    const bool year_first = parts[0].size() == 4;
    const int first = number(parts[0]);
    const int second = number(parts[1]);
    if (!whole) return year_first ? month_of(first, second) : month_of(full_year(parts[1]), first);
    if (year_first) return day_of(first, second, number(parts[2]));
    const int year = full_year(parts[2]);
    if (first > kMonths) return day_of(year, second, first);
    return day_of(year, first, second, second <= kMonths && first != second);
}

}  // namespace

std::optional<Day> read_day(std::string_view text) {
    constexpr std::size_t kLongest = 40;  // more is no date, and its numbers could be any
    constexpr std::size_t kMostDigits = 8;
    if (text.size() > kLongest) return std::nullopt;
    const auto parts = parts_of(text);
    if (parts.empty() || parts.size() > 3) return std::nullopt;
    for (const std::string_view part : parts)
        if (part.size() > kMostDigits && query::is_digit(part[0])) return std::nullopt;
    if (parts.size() > 1) return from_parts(parts);
    return query::all_digits(parts[0]) ? from_digits(parts[0]) : std::nullopt;
}

std::optional<Relation> relation_word(std::string_view word) {
    struct Name {
        std::string_view name;
        Relation relation;
    };
    constexpr std::array kNames = {
        Name{">", Relation::greater},      Name{"aft", Relation::greater},
        Name{"gtr", Relation::greater},    Name{"after", Relation::greater},
        Name{"<", Relation::less},         Name{"bef", Relation::less},
        Name{"lss", Relation::less},       Name{"before", Relation::less},
        Name{">=", Relation::at_least},    Name{"geq", Relation::at_least},
        Name{"since", Relation::at_least}, Name{"<=", Relation::at_most},
        Name{"leq", Relation::at_most},    Name{"=", Relation::equal},
        Name{"is", Relation::equal},
    };
    const auto* found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& entry) {
        return query::same_word(entry.name, word);
    });
    if (found == kNames.end()) return std::nullopt;
    return found->relation;
}

std::optional<Relation> take_relation(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("<>="), text.size());
    const auto relation = relation_word(text.substr(0, end));
    if (relation) text.remove_prefix(end);
    return relation;
}

bool begins_day(std::string_view word) {
    return !word.empty() && (query::is_digit(word[0]) || month_named(word) > 0);
}

std::string bounded(Field field, const std::vector<Bound>& bounds) {
    const std::string_view name = info(field).name;
    if (bounds.size() == 1 && bounds[0].relation == Relation::equal)
        return fmt::format("{}:{}", name, bounds[0].value);
    if (bounds.size() == 2 && bounds[0].relation == Relation::at_least &&
        bounds[1].relation == Relation::at_most)
        return fmt::format("{}:{}..{}", name, bounds[0].value, bounds[1].value);
    std::string text;
    for (const auto& [relation, value] : bounds)
        text +=
            fmt::format("{}{}{}{}", text.empty() ? "" : " AND ", name, to_string(relation), value);
    return bounds.size() > 1 ? "(" + text + ")" : text;
}

}  // namespace news::dialect
