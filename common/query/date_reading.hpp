// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind `date:`: a day, month or year, a range of them, "unknown", "~2003-03".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "common/query/token.hpp"

namespace news::query {

// Days from `from` to `to`, both inclusive; an end that is not set is open.
struct DayRange {
    std::optional<std::chrono::sys_days> from;
    std::optional<std::chrono::sys_days> to;
};

struct DateReading {
    bool unknown = false;   // date:unknown; the days mean nothing
    bool possible = false;  // date:~…: could be within, else: surely is
    DayRange days;
};

struct DateProblem {
    std::string message;
    SourceRange range;                      // within the value that was read
    std::vector<std::string> replacements;  // what could stand for that part of it, likeliest first
};

// `today`: what relative days count from.
tl::expected<DateReading, DateProblem> read_date(std::string_view value,
                                                 std::chrono::sys_days today);

// The days of `date>=value`: a month or year counts as a whole.
tl::expected<DateReading, DateProblem> read_date_comparison(Relation relation,
                                                            std::string_view value,
                                                            std::chrono::sys_days today);

// "2003-03-01..2003-05-31", "~2003-03-01..", "unknown".
std::string print(const DateReading& reading);

}  // namespace news::query
