// SPDX-License-Identifier: GPL-3.0-or-later
// Moments as machines write them: ISO 8601, compact digits, epoch seconds and milliseconds.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.hpp"

namespace news::extract {

// A date and, where given, the time of day and the zone, all as printed: the day is the local day
// of whoever printed it.
struct Stamp {
    PartialDate date;
    int hour = -1;  // 0…23; -1: no time given
    int minute = 0;
    int second = 0;
    std::optional<int> offset = {};  // minutes east of UTC; empty: no zone given

    bool has_time() const { return hour >= 0; }
    // The moment in UTC: only where day, time and zone are known.
    std::optional<std::chrono::sys_seconds> instant() const;
    // "2014-11-06T23:10:00-05:00", without the zone or the time where these are not known.
    std::string iso() const;
};

// The stamp that begins and ends `text`, white space aside: "2014-11-06T23:10:00-05:00",
// "2014/11/06 23:10 EST", "20141106T231000Z", "1415333400", "1415333400000",
// "/Date(1415333400000)/", "2014-11", "2014". A time that is on no clock is left out, a date in no
// calendar gives nullopt, and so does every other text.
std::optional<Stamp> parse_stamp(std::string_view text);

// A time of day and zone at the beginning of `text`: "23:10:00.5 -05:00", "5.10 p.m. EST",
// "17h10", "17 Uhr". Sets the time of `stamp`; returns the bytes read, 0 where there is no time.
std::size_t read_time(std::string_view text, Stamp& stamp);

// Minutes east of UTC for an abbreviation that stands for one offset only ("EST", "CEST", "UTC");
// nullopt for the others ("ET", "IST").
std::optional<int> zone_offset(std::string_view abbreviation);

}  // namespace news::extract
