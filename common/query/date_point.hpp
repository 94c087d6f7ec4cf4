// SPDX-License-Identifier: GPL-3.0-or-later
// One end of a range of dates, or a date by itself.
#pragma once

#include <chrono>
#include <string_view>

#include <tl/expected.hpp>

#include "common/date.hpp"
#include "common/query/date_reading.hpp"

namespace news::query {

struct DatePoint {
    PartialDate date;
    bool relative = false;  // "7d": so long ago
};

// 2003, 2003-03, 2003-03-20, today, yesterday, 7d 2w 3m 1y. Dates in other forms are problems with
// a replacement; nothing is guessed. The problem's range is within `text`.
tl::expected<DatePoint, DateProblem> read_point(std::string_view text, std::chrono::sys_days today);

}  // namespace news::query
