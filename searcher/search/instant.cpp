// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/instant.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/date.hpp"

namespace news::search {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t kDay = 10, kHour = 11, kMinute = 14, kSecond = 17, kFraction = 19;
constexpr std::string_view kDigits = "0123456789";

// Two digits; nullopt where there are none.
std::optional<int> number_at(std::string_view text, std::size_t at) {
    if (at + 2 > text.size() || text.substr(at, 2).find_first_not_of(kDigits) != text.npos)
        return std::nullopt;
    int number = 0;
    std::from_chars(text.data() + at, text.data() + at + 2, number);
    return number;
}

// What the clock is ahead of UTC: "Z", "+01:00", "-0500".
std::optional<seconds> offset_of(std::string_view zone) {
    if (zone == "Z") return seconds(0);
    if (!zone.starts_with('+') && !zone.starts_with('-')) return std::nullopt;
    const bool has_colon = zone.size() == std::string_view("+01:00").size() && zone[3] == ':';
    if (!has_colon && zone.size() != std::string_view("+0100").size()) return std::nullopt;
    const auto hour = number_at(zone, 1);
    const auto minute = number_at(zone, has_colon ? 4 : 3);
    if (!hour || !minute) return std::nullopt;
    const seconds ahead = hours(*hour) + minutes(*minute);
    return zone.front() == '-' ? -ahead : ahead;
}

// Where the zone begins: behind the seconds and their fraction.
std::size_t zone_start(std::string_view time) {
    if (time.substr(kFraction, 1) != ".") return kFraction;
    return std::min(time.find_first_not_of(kDigits, kFraction + 1), time.size());
}

}  // namespace

std::optional<std::chrono::sys_seconds> instant_of(std::string_view time) {
    if (time.size() <= kFraction) return std::nullopt;
    const auto day = parse_iso_date(time.substr(0, kDay));
    const auto hour = number_at(time, kHour);
    const auto minute = number_at(time, kMinute);
    const auto second = number_at(time, kSecond);
    const auto ahead = offset_of(time.substr(zone_start(time)));
    if (!day || day->day() == 0 || !hour || !minute || !second || !ahead) return std::nullopt;
    return day->first() + hours(*hour) + minutes(*minute) + seconds(*second) - *ahead;
}

std::string in_utc(std::string_view time) {
    const auto instant = instant_of(time);
    if (!instant) return std::string(time);
    const auto day = std::chrono::floor<std::chrono::days>(*instant);
    const std::chrono::hh_mm_ss clock(*instant - day);
    return fmt::format("{}T{:02}:{:02}:{:02}{}Z", iso_day(day), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(),
                       time.substr(kFraction, zone_start(time) - kFraction));
}

}  // namespace news::search
