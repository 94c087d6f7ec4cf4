// SPDX-License-Identifier: GPL-3.0-or-later
// Days, weeks, months and years as steps of a timeline.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace news::search {

enum class Step : std::uint8_t { day, week, month, year };

std::string_view name_of(Step step);  // "day"
std::optional<Step> step_from(std::string_view name);

// The number of the period in which a date of the slot (YYYYMMDD, YYYYMM or YYYY) surely lies;
// periods that follow one another have numbers that do. nullopt where the date is not known so
// precisely: a month has several weeks.
std::optional<std::int32_t> period_of(std::string_view slot_date, Step step);

// "2014-11-06", "2014-W45" (ISO 8601: weeks begin on Monday and are of the year in which their
// Thursday lies), "2014-11", "2014".
std::string period_name(std::int32_t period, Step step);

}  // namespace news::search
