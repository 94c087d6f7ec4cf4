// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/date_point.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "common/query/characters.hpp"

namespace news::query {

namespace chr = std::chrono;

namespace {

using PointOrProblem = tl::expected<DatePoint, DateProblem>;

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

struct Part {
    std::string_view text;
    std::size_t begin = 0;  // in the value
    bool is_number = false;
    int number = 0;
};

tl::unexpected<DateProblem> problem(std::string message, SourceRange range,
                                    std::vector<std::string> replacements = {}) {
    return tl::unexpected<DateProblem>(
        DateProblem{std::move(message), range, std::move(replacements)});
}

SourceRange whole(std::string_view text) {
    return {0, text.size()};
}

std::optional<int> to_number(std::string_view digits) {
    constexpr std::size_t kLongest = 8;
    if (!all_digits(digits) || digits.size() > kLongest) return std::nullopt;
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

DatePoint on(chr::sys_days day, bool relative) {
    const chr::year_month_day ymd(day);
    return {*PartialDate::make(static_cast<int>(ymd.year()),
                               static_cast<int>(static_cast<unsigned>(ymd.month())),
                               static_cast<int>(static_cast<unsigned>(ymd.day()))),
            relative};
}

// "7d", "2w", "3m", "1y" before today; nullopt: something else.
std::optional<PointOrProblem> relative(std::string_view text, chr::sys_days today) {
    if (text.size() < 2 || !all_digits(text.substr(0, text.size() - 1))) return std::nullopt;
    const char unit = static_cast<char>(text.back() | 0x20);
    if (std::string_view("dwmy").find(unit) == std::string_view::npos) return std::nullopt;
    const auto count = to_number(text.substr(0, text.size() - 1));
    constexpr int kMost = 9999;  // even in years this stays within the calendar's arithmetic
    chr::sys_days day = today;
    if (count && *count <= kMost) {
        const chr::year_month_day ymd(today);
        chr::year_month_day then = ymd;
        if (unit == 'd') day -= chr::days(*count);
        if (unit == 'w') day -= chr::weeks(*count);
        if (unit == 'm') then -= chr::months(*count);
        if (unit == 'y') then -= chr::years(*count);
        // 31 March less a month is the last of February
        if (!then.ok()) then = then.year() / then.month() / chr::last;
        if (then != ymd) day = chr::sys_days(then);
    }
    if (!count || *count > kMost || chr::year_month_day(day).year() < chr::year(1))
        return problem("this is longer ago than there are years", whole(text));
    return on(day, true);
}

// Numbers and names with what separates them: "20/3/2003", "3 March 2003".
std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool digit = is_digit(text[at]);
        if (!digit && !is_letter(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && (digit ? is_digit(text[at]) : is_letter(text[at])))
            ++at;
        const std::string_view part = text.substr(begin, at - begin);
        const auto number = digit ? to_number(part) : std::nullopt;
        parts.push_back({part, begin, number.has_value(), number.value_or(0)});
    }
    return parts;
}

bool is_year(const Part& part) {
    return part.is_number && part.text.size() == 4;
}

int month_named(std::string_view name) {
    if (name.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (name.size() <= kMonths[i].size() && same_word(name, kMonths[i].substr(0, name.size())))
            return static_cast<int>(i) + 1;
    return 0;
}

// This year's, or last year's where that is still to come.
PartialDate latest_month(int month, chr::sys_days today) {
    const chr::year_month_day ymd(today);
    const bool to_come = static_cast<unsigned>(month) > static_cast<unsigned>(ymd.month());
    return *PartialDate::make(static_cast<int>(ymd.year()) - (to_come ? 1 : 0), month);
}

// Year, month and day in this order.
PointOrProblem calendar_date(const std::vector<Part>& parts, std::string_view text) {
    const int year = parts[0].number;
    const auto range_of = [](const Part& part) {
        return SourceRange{part.begin, part.begin + part.text.size()};
    };
    if (year < 1) return problem("there is no year 0", range_of(parts[0]));
    const int month = parts.size() > 1 ? parts[1].number : 0;
    if (parts.size() > 1 && (month < 1 || month > 12)) {
        // 2003-20-03
        const auto turned = parts.size() > 2
                                ? PartialDate::make(year, parts[2].number, parts[1].number)
                                : std::nullopt;
        if (turned)
            return problem("a date is written 2003, 2003-03 or 2003-03-20", whole(text),
                           {turned->iso()});
        return problem(fmt::format("there is no month {}", month), range_of(parts[1]));
    }
    const int day = parts.size() > 2 ? parts[2].number : 0;
    if (parts.size() > 2 && day < 1) return problem("there is no day 0", range_of(parts[2]));
    if (const auto date = PartialDate::make(year, month, day)) return DatePoint{*date};
    const chr::year_month_day last(PartialDate::make(year, month)->last());
    const std::string end = PartialDate::make(year, month)->iso() +
                            fmt::format("-{:02}", static_cast<unsigned>(last.day()));
    return problem(fmt::format("{} {} has {} days", kMonths[static_cast<std::size_t>(month) - 1],
                               year, static_cast<unsigned>(last.day())),
                   parts.size() > 2 ? range_of(parts[2]) : whole(text),
                   {end.substr(end.size() - 2)});
}

std::string in_words(const PartialDate& date) {
    return fmt::format("{} {}", date.day(), kMonths[static_cast<std::size_t>(date.month()) - 1]);
}

// A form that is not ours for several days: "2003-2004", "1990s", "2003-Q1"; empty: none.
std::string range_elsewhere(const std::vector<Part>& parts) {
    if (parts.size() == 2 && is_year(parts[0]) && is_year(parts[1]))
        return fmt::format("{}..{}", std::min(parts[0].text, parts[1].text),
                           std::max(parts[0].text, parts[1].text));
    if (parts.size() == 2 && is_year(parts[0]) && same_word(parts[1].text, "s"))
        return fmt::format("{}..{}", parts[0].number, parts[0].number + 9);
    if (parts.size() != 3) return {};
    // the year may stand on either side
    const std::size_t year = is_year(parts[0]) ? 0 : 2;
    const Part& letter = parts[year == 0 ? 1 : 0];
    const Part& quarter = parts[year == 0 ? 2 : 1];
    if (!is_year(parts[year]) || !same_word(letter.text, "q") || !quarter.is_number ||
        quarter.number < 1 || quarter.number > 4)
        return {};
    const int last = quarter.number * 3;
    return fmt::format("{0}-{1:02}..{0}-{2:02}", parts[year].text, last - 2, last);
}

// A form that is not ours: which dates could be meant.
std::vector<PartialDate> guesses(const std::vector<Part>& parts) {
    std::vector<PartialDate> dates;
    const auto add = [&](int year, int month, int day) {
        const auto date = PartialDate::make(year, month, day);
        if (date && std::find(dates.begin(), dates.end(), *date) == dates.end())
            dates.push_back(*date);
    };
    if (parts.size() == 1 && parts[0].is_number) {
        const int number = parts[0].number;
        if (parts[0].text.size() == 8) add(number / 10000, number / 100 % 100, number % 100);
        if (parts[0].text.size() == 6) add(number / 100, number % 100, 0);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int month = parts[i].is_number ? 0 : month_named(parts[i].text);
        if (month == 0) continue;
        if (parts.size() == 2 && is_year(parts[1 - i])) add(parts[1 - i].number, month, 0);
        if (parts.size() == 3 && is_year(parts[2]) && i < 2)
            add(parts[2].number, month, parts[1 - i].number);
    }
    const bool numbers =
        std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.is_number; });
    if (numbers && parts.size() == 3 && is_year(parts[2])) {
        add(parts[2].number, parts[1].number, parts[0].number);
        add(parts[2].number, parts[0].number, parts[1].number);
    }
    // with a time of day behind it
    const bool first_three = parts.size() >= 3 && is_year(parts[0]) && parts[1].is_number &&
                             parts[1].text.size() <= 2 && parts[2].is_number;
    if (first_three) add(parts[0].number, parts[1].number, parts[2].number);
    if (numbers && parts.size() == 2 && is_year(parts[1])) add(parts[1].number, parts[0].number, 0);
    if (numbers && parts.size() == 2 && is_year(parts[0])) add(parts[0].number, parts[1].number, 0);
    return dates;
}

// Only digits and hyphens, the year first.
bool has_our_form(std::string_view text, const std::vector<Part>& parts) {
    if (parts.empty() || parts.size() > 3 || !is_year(parts[0])) return false;
    std::size_t digits = 0;
    for (const Part& part : parts) {
        if (!part.is_number || (&part != &parts[0] && part.text.size() > 2)) return false;
        digits += part.text.size();
    }
    const auto hyphens = static_cast<std::size_t>(std::count(text.begin(), text.end(), '-'));
    return hyphens + 1 == parts.size() && digits + hyphens == text.size();
}

}  // namespace

PointOrProblem read_point(std::string_view text, chr::sys_days today) {
    if (same_word(text, "today")) return on(today, false);
    if (same_word(text, "yesterday")) return on(today - chr::days(1), false);
    if (auto point = relative(text, today)) return *point;
    const std::vector<Part> parts = parts_of(text);
    if (has_our_form(text, parts)) return calendar_date(parts, text);
    if (parts.size() == 1 && month_named(parts[0].text) > 0 && !parts[0].is_number)
        return problem(
            fmt::format("of which year is {}?",
                        kMonths[static_cast<std::size_t>(month_named(parts[0].text)) - 1]),
            whole(text), {latest_month(month_named(parts[0].text), today).iso()});
    if (std::string range = range_elsewhere(parts); !range.empty())
        return problem("a range is written date:2003..2004", whole(text), {std::move(range)});
    const std::vector<PartialDate> dates = guesses(parts);
    if (dates.size() == 2)
        return problem(fmt::format("is this {} or {}?", in_words(dates[0]), in_words(dates[1])),
                       whole(text), {dates[0].iso(), dates[1].iso()});
    std::vector<std::string> replacements;
    if (dates.size() == 1) replacements.push_back(dates[0].iso());
    return problem("a date is written 2003, 2003-03 or 2003-03-20", whole(text),
                   std::move(replacements));
}

}  // namespace news::query
