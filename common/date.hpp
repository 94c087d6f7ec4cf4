// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar dates as a newspaper archive knows them: exactly a day, a month or a year.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace news {

// A day, a month (day == 0) or a year (month == 0) of the proleptic Gregorian calendar, years 1 to
// 9999. Always a real date: made only by the functions below.
class PartialDate {
  public:
    // nullopt where there is no such day, month or year (31 February, month 13, year 0).
    static std::optional<PartialDate> make(int year, int month = 0, int day = 0);

    int year() const { return year_; }
    int month() const { return month_; }  // 1…12, 0 = not known
    int day() const { return day_; }      // 1…31, 0 = not known

    // The first and the last day (both inclusive) of what is known.
    std::chrono::sys_days first() const;
    std::chrono::sys_days last() const;

    std::string iso() const;  // "2014", "2014-11" or "2014-11-06"

    friend bool operator==(const PartialDate&, const PartialDate&) = default;

  private:
    PartialDate(int year, int month, int day) : year_(year), month_(month), day_(day) {}
    int year_;
    int month_;
    int day_;
};

std::string iso_day(std::chrono::sys_days day);      // "2014-11-06"
std::string compact_day(std::chrono::sys_days day);  // "20141106"

// Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD" (ISO 8601 calendar dates, extended format);
// nullopt for anything else, surrounding space included.
std::optional<PartialDate> parse_iso_date(std::string_view text);

}  // namespace news
