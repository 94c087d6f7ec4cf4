// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/calendars.hpp"

#include <algorithm>
#include <array>

namespace news::extract {

namespace {

constexpr int kFirstSolarYear = 1178;
constexpr int kLastSolarYear = 1633;

bool is_leap_solar_year(int year) {
    constexpr std::array<int, 8> kLeap = {1, 5, 9, 13, 17, 22, 26, 30};
    return std::ranges::find(kLeap, year % 33) != kLeap.end();
}

struct Era {
    char32_t first;
    char32_t second;
    int start;
};
constexpr std::array<Era, 7> kEras = {{{U'令', U'和', 2019},
                                       {U'平', U'成', 1989},
                                       {U'昭', U'和', 1926},
                                       {U'大', U'正', 1912},
                                       {U'明', U'治', 1868},
                                       {U'民', U'國', 1912},
                                       {U'民', U'国', 1912}}};

}  // namespace

std::optional<PartialDate> from_solar_hijri(int year, int month, int day) {
    if (year < kFirstSolarYear || year > kLastSolarYear || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const int month_length = month <= 6 ? 31 : month < 12 || is_leap_solar_year(year) ? 30 : 29;
    if (day > month_length) return std::nullopt;
    // Counted from 1 Farvardin 1399, which was 20 March 2020.
    constexpr int kAnchorYear = 1399;
    std::chrono::sys_days at = std::chrono::sys_days(std::chrono::year(2020) / 3 / 20);
    for (int y = kAnchorYear; y < year; ++y)
        at += std::chrono::days(is_leap_solar_year(y) ? 366 : 365);
    for (int y = kAnchorYear; y > year; --y)
        at -= std::chrono::days(is_leap_solar_year(y - 1) ? 366 : 365);
    at += std::chrono::days((month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1);
    const std::chrono::year_month_day ymd(at);
    return PartialDate::make(static_cast<int>(ymd.year()),
                             static_cast<int>(static_cast<unsigned>(ymd.month())),
                             static_cast<int>(static_cast<unsigned>(ymd.day())));
}

int from_buddhist_year(int year) {
    return year - 543;
}

int era_start(char32_t first, char32_t second) {
    for (const Era& era : kEras)
        if (era.first == first && era.second == second) return era.start;
    return 0;
}

}  // namespace news::extract
