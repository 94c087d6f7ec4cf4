// SPDX-License-Identifier: GPL-3.0-or-later
// Days of other calendars that newspapers print, as days of the Gregorian one.
#pragma once

#include <optional>

#include "common/date.hpp"

namespace news::extract {

// A day (day == 0: nullopt) of the Solar Hijri calendar of Iran and Afghanistan, years 1178 to 1633
// (leap years by the 33-year cycle, which agrees with the astronomical rule over these years).
std::optional<PartialDate> from_solar_hijri(int year, int month, int day);

// The Gregorian year of the Buddhist era as Thailand counts it (2562 = 2019).
int from_buddhist_year(int year);

// The first year of a Japanese era, or of the Republic of China, named by its two characters
// ("令和" → 2019, "民國" → 1912); 0: not one.
int era_start(char32_t first, char32_t second);

}  // namespace news::extract
