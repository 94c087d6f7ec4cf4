// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_stamp.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace news::extract {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view trim(std::string_view text) {
    const auto begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::size_t leading_digits(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

// Precondition: digits only, at most 18.
std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int small_number(std::string_view digits) {
    return static_cast<int>(number(digits));
}

std::size_t skip_space(std::string_view text, std::size_t at) {
    const auto next = text.find_first_not_of(kSpace, at);
    return next == std::string_view::npos ? text.size() : next;
}

std::optional<Stamp> make_stamp(int year, int month, int day) {
    const auto date = PartialDate::make(year, month, day);
    if (!date) return std::nullopt;
    return Stamp{*date};
}

bool set_time(Stamp& stamp, int hour, int minute, int second) {
    if (hour == 24 && minute == 0 && second == 0) hour = 23, minute = 59, second = 59;
    if (hour > 23 || minute > 59 || second > 60) return false;
    stamp.hour = hour;
    stamp.minute = minute;
    stamp.second = std::min(second, 59);
    return true;
}

// What can be a publication: from 1990, when pages began, to the end of a signed 32-bit clock.
std::optional<Stamp> from_epoch(std::int64_t seconds) {
    if (seconds < 631152000 || seconds > 2147483647) return std::nullopt;
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day ymd(day);
    const std::chrono::hh_mm_ss time(moment - day);
    auto stamp = make_stamp(static_cast<int>(ymd.year()),
                            static_cast<int>(static_cast<unsigned>(ymd.month())),
                            static_cast<int>(static_cast<unsigned>(ymd.day())));
    if (!stamp) return stamp;
    stamp->hour = static_cast<int>(time.hours().count());
    stamp->minute = static_cast<int>(time.minutes().count());
    stamp->second = static_cast<int>(time.seconds().count());
    stamp->offset = 0;
    return stamp;
}

std::optional<Stamp> from_compact_day(std::string_view digits) {
    const int century = small_number(digits.substr(0, 2));
    if (century < 17 || century > 20) return std::nullopt;
    return make_stamp(small_number(digits.substr(0, 4)), small_number(digits.substr(4, 2)),
                      small_number(digits.substr(6, 2)));
}

std::optional<Stamp> from_digits(std::string_view digits) {
    switch (digits.size()) {
        case 4:
            return make_stamp(small_number(digits), 0, 0);
        case 8:
            return from_compact_day(digits);
        case 10:
            return from_epoch(number(digits));
        case 12:
        case 14: {
            auto stamp = from_compact_day(digits);
            if (stamp)
                set_time(*stamp, small_number(digits.substr(8, 2)),
                         small_number(digits.substr(10, 2)),
                         digits.size() == 14 ? small_number(digits.substr(12, 2)) : 0);
            return stamp;
        }
        case 13:
            return from_epoch(number(digits) / 1000);
        case 16:
            return from_epoch(number(digits) / 1000000);
        default:
            return std::nullopt;
    }
}

// "-05:00", "+0530", "+2", after an optional "GMT" or "UTC"; or an abbreviation; or "Z".
std::size_t read_zone(std::string_view text, Stamp& stamp) {
    std::size_t at = skip_space(text, 0);
    std::size_t letters = at;
    while (letters < text.size() && is_letter(text[letters]))
        ++letters;
    if (letters > at) {
        const auto offset = zone_offset(text.substr(at, letters - at));
        if (!offset) return 0;
        stamp.offset = offset;
        const bool universal = *offset == 0;
        at = letters;
        if (!universal || at >= text.size()) return at;
    }
    if (at >= text.size() ||
        (text[at] != '+' && text[at] != '-' && !text.substr(at).starts_with("−")))
        return letters;
    const bool west = text[at] != '+';
    std::size_t sign = text[at] == '+' || text[at] == '-' ? 1 : 3;
    const std::string_view rest = text.substr(at + sign);
    const std::size_t count = leading_digits(rest);
    if (count == 0 || count > 4) return letters;
    int hours = small_number(rest.substr(0, std::min<std::size_t>(count, 2)));
    int minutes = 0;
    std::size_t used = count;
    if (count >= 3) {
        hours = small_number(rest.substr(0, count - 2));
        minutes = small_number(rest.substr(count - 2, 2));
    } else if (rest.size() > count + 2 && rest[count] == ':' && is_digit(rest[count + 1]) &&
               is_digit(rest[count + 2])) {
        minutes = small_number(rest.substr(count + 1, 2));
        used = count + 3;
    }
    if (hours > 14 || minutes > 59) return letters;
    stamp.offset = (west ? -1 : 1) * (hours * 60 + minutes);
    return at + sign + used;
}

// The date part "2014-11-06", "2014/11/6", "2014.11.06", "2014-11"; bytes read, 0: none.
std::size_t read_iso_date(std::string_view text, std::optional<Stamp>& stamp) {
    if (leading_digits(text) != 4 || text.size() < 6) return 0;
    const char separator = text[4];
    if (separator != '-' && separator != '/' && separator != '.') return 0;
    const std::size_t month_digits = leading_digits(text.substr(5));
    if (month_digits < 1 || month_digits > 2) return 0;
    const int year = small_number(text.substr(0, 4));
    const int month = small_number(text.substr(5, month_digits));
    if (month == 0) return 0;
    const std::size_t after = 5 + month_digits;
    if (after >= text.size() || text[after] != separator) {
        stamp = make_stamp(year, month, 0);
        return after;
    }
    const std::size_t day_digits = leading_digits(text.substr(after + 1));
    if (day_digits < 1 || day_digits > 2) return 0;
    const int day = small_number(text.substr(after + 1, day_digits));
    if (day == 0) return 0;
    stamp = make_stamp(year, month, day);
    return after + 1 + day_digits;
}

constexpr auto kZones = std::to_array<std::pair<std::string_view, int>>({
    {"z", 0},      {"gmt", 0},    {"utc", 0},    {"ut", 0},      {"wet", 0},    {"bst", 60},
    {"cet", 60},   {"mez", 60},   {"west", 60},  {"cest", 120},  {"mesz", 120}, {"eet", 120},
    {"cat", 120},  {"sast", 120}, {"eest", 180}, {"msk", 180},   {"eat", 180},  {"wat", 60},
    {"pkt", 300},  {"wib", 420},  {"hkt", 480},  {"awst", 480},  {"pht", 480},  {"sgt", 480},
    {"jst", 540},  {"kst", 540},  {"wit", 540},  {"acst", 570},  {"aest", 600}, {"acdt", 630},
    {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"ndt", -150},  {"nst", -210}, {"adt", -180},
    {"art", -180}, {"brt", -180}, {"est", -300}, {"edt", -240},  {"cdt", -300}, {"mst", -420},
    {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"akst", -540}, {"hst", -600},
});

}  // namespace

std::optional<std::chrono::sys_seconds> Stamp::instant() const {
    if (!has_time() || !offset || date.day() == 0) return std::nullopt;
    return date.first() + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second) - std::chrono::minutes(*offset);
}

std::string Stamp::iso() const {
    std::string text = date.iso();
    if (!has_time() || date.day() == 0) return text;
    text += fmt::format("T{:02}:{:02}:{:02}", hour, minute, second);
    if (offset) {
        const int minutes = *offset < 0 ? -*offset : *offset;
        text += fmt::format("{}{:02}:{:02}", *offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
    return text;
}

std::optional<int> zone_offset(std::string_view abbreviation) {
    if (abbreviation.size() > 4) return std::nullopt;
    std::string folded(abbreviation);
    std::ranges::transform(folded, folded.begin(), lower);
    const auto found = std::ranges::find(kZones, folded, &std::pair<std::string_view, int>::first);
    if (found == kZones.end()) return std::nullopt;
    return found->second;
}

std::size_t read_time(std::string_view text, Stamp& stamp) {
    const std::size_t hour_digits = leading_digits(text);
    if (hour_digits < 1 || hour_digits > 2 || hour_digits == text.size()) return 0;
    int hour = small_number(text.substr(0, hour_digits));
    int minute = 0;
    int second = 0;
    std::size_t at = hour_digits;
    const auto two_digits = [&](std::size_t from) {
        return from + 1 < text.size() && is_digit(text[from]) && is_digit(text[from + 1]) &&
               (from + 2 == text.size() || !is_digit(text[from + 2]));
    };
    const char separator = text[at];
    bool is_time = false;
    if ((separator == ':' || separator == '.' || lower(separator) == 'h') && two_digits(at + 1)) {
        minute = small_number(text.substr(at + 1, 2));
        at += 3;
        is_time = true;
        const std::size_t second_digits =
            at < text.size() && text[at] == ':' ? leading_digits(text.substr(at + 1)) : 0;
        if (second_digits == 1 || second_digits == 2) {
            second = small_number(text.substr(at + 1, second_digits));
            at += 1 + second_digits;
            if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') &&
                is_digit(text[at + 1]))
                at += 1 + leading_digits(text.substr(at + 1));
        }
    }
    const std::size_t word = skip_space(text, at);
    const auto says = [&](std::string_view what) {
        if (text.size() < word + what.size()) return false;
        for (std::size_t i = 0; i < what.size(); ++i)
            if (lower(text[word + i]) != what[i]) return false;
        const std::size_t end = word + what.size();
        if (end < text.size() && is_letter(text[end])) return false;
        at = end;
        return true;
    };
    if (says("p.m.") || says("p.m") || says("pm")) {
        if (hour < 12) hour += 12;
        is_time = true;
    } else if (says("a.m.") || says("a.m") || says("am")) {
        if (hour == 12) hour = 0;
        is_time = true;
    } else if (says("uhr") || (says("h") && separator != '.')) {
        is_time = true;
    }
    if (!is_time || !set_time(stamp, hour, minute, second)) return 0;
    return at + read_zone(text.substr(at), stamp);
}

std::optional<Stamp> parse_stamp(std::string_view text) {
    text = trim(text);
    // A JSON date of .NET; what stands after the milliseconds is a zone for display only.
    const auto bracket = text.find("Date(");
    if (bracket != std::string_view::npos && bracket <= 1) {
        const std::string_view inner = text.substr(bracket + 5);
        const std::size_t count = leading_digits(inner);
        return count <= 18 ? from_digits(inner.substr(0, count)) : std::nullopt;
    }
    const std::size_t digits = leading_digits(text);
    if (digits == text.size()) return from_digits(text);
    // Epoch milliseconds with a fraction, as scripts print them.
    if ((digits == 10 || digits == 13) && text[digits] == '.' &&
        leading_digits(text.substr(digits + 1)) == text.size() - digits - 1)
        return from_digits(text.substr(0, digits));
    std::optional<Stamp> stamp;
    std::size_t at = 0;
    if (digits == 8) {
        stamp = from_compact_day(text.substr(0, 8));
        at = 8;
    } else {
        at = read_iso_date(text, stamp);
    }
    if (!stamp || at == 0) return std::nullopt;
    if (at == text.size()) return stamp;
    if (text[at] != 'T' && text[at] != 't' && kSpace.find(text[at]) == std::string_view::npos) {
        // "2014-11-06+01:00" and "2014-11-06Z" are XML Schema dates with a zone.
        const std::size_t zone = read_zone(text.substr(at), *stamp);
        return at + zone == text.size() && zone > 0 ? stamp : std::nullopt;
    }
    const std::size_t time_at = skip_space(text, at + 1);
    const std::string_view time = text.substr(time_at);
    if (digits == 8 && leading_digits(time) >= 4) {
        const std::size_t count = leading_digits(time);
        if (count != 4 && count != 6) return stamp;
        if (set_time(*stamp, small_number(time.substr(0, 2)), small_number(time.substr(2, 2)),
                     count == 6 ? small_number(time.substr(4, 2)) : 0))
            read_zone(time.substr(count), *stamp);
        return stamp;
    }
    if (leading_digits(time) == 0 || leading_digits(time) > 2) return std::nullopt;
    if (leading_digits(time) == time.size()) return stamp;  // "2014-11-06T17": nobody's format
    if (read_time(time, *stamp) == 0) stamp->hour = -1;
    return stamp;
}

}  // namespace news::extract
