// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/appearance.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "common/date.hpp"

namespace news::search {

namespace {

constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::max();

int number_at(std::string_view text, std::size_t at) {
    int number = 0;
    if (at + 2 <= text.size()) std::from_chars(text.data() + at, text.data() + at + 2, number);
    return number;
}

// Of a time with its zone, as articles have it: "2014-11-06T20:15:00-05:00".
std::int64_t second_of(std::string_view time) {
    constexpr std::size_t kDay = 10, kHour = 11, kMinute = 14, kSecond = 17, kZone = 19;
    constexpr std::int64_t kHours = 3600, kMinutes = 60;
    const auto day = parse_iso_date(time.substr(0, kDay));
    if (!day || time.size() != kZone + std::string_view("+00:00").size()) return kUnknown;
    const std::int64_t east =
        number_at(time, kZone + 1) * kHours + number_at(time, kZone + 4) * kMinutes;
    return std::chrono::duration_cast<std::chrono::seconds>(day->first().time_since_epoch())
               .count() +
           number_at(time, kHour) * kHours + number_at(time, kMinute) * kMinutes +
           number_at(time, kSecond) - (time[kZone] == '-' ? -east : east);
}

}  // namespace

Appearance appearance_of(const Article& article) {
    std::string date = article.date ? article.date->iso() : "";
    std::erase(date, '-');
    return {date_order(date), second_of(article.date_time), article.sha256};
}

std::string date_order(std::string_view slot_date) {
    return std::string(slot_date) + '~';  // behind every digit
}

}  // namespace news::search
