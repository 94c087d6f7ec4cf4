// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace news {

TEST_CASE("only real dates are made") {
    const auto [year, month, day, real] = GENERATE(table<int, int, int, bool>({
        {2014, 0, 0, true},
        {2014, 11, 0, true},
        {2014, 11, 6, true},
        {2012, 2, 29, true},
        {2014, 2, 29, false},
        {1900, 2, 29, false},
        {2000, 2, 29, true},
        {2014, 13, 1, false},
        {2014, 4, 31, false},
        {2014, 0, 5, false},
        {2014, 1, 32, false},
        {2014, 1, 260, false},
        {2014, -1, 1, false},
        {2014, 1, -1, false},
        {0, 1, 1, false},
        {1, 1, 1, true},
        {9999, 12, 31, true},
        {10000, 1, 1, false},
    }));
    INFO(year << "-" << month << "-" << day);
    CHECK(PartialDate::make(year, month, day).has_value() == real);
}

TEST_CASE("the first and the last day of what is known") {
    const auto [iso, first, last] = GENERATE(table<std::string, std::string, std::string>({
        {"2014-11-06", "2014-11-06", "2014-11-06"},
        {"2014-11", "2014-11-01", "2014-11-30"},
        {"2012-02", "2012-02-01", "2012-02-29"},
        {"2014-12", "2014-12-01", "2014-12-31"},
        {"2014", "2014-01-01", "2014-12-31"},
        {"0001", "0001-01-01", "0001-12-31"},
    }));
    const auto date = parse_iso_date(iso);
    REQUIRE(date.has_value());
    CHECK(date->iso() == iso);
    CHECK(iso_day(date->first()) == first);
    CHECK(iso_day(date->last()) == last);
}

TEST_CASE("compact days are what the slots hold") {
    CHECK(compact_day(PartialDate::make(2014, 11, 6)->first()) == "20141106");
    CHECK(compact_day(PartialDate::make(7)->first()) == "00070101");
}

TEST_CASE("what is no ISO date is refused") {
    const std::string text =
        GENERATE("", " 2014", "2014 ", "14", "201", "20141", "2014-1", "2014-1-1", "2014/11/06",
                 "20141106", "2014-11-06T00:00", "2014-00", "2014-11-00", "2014-13", "-201",
                 "2014--1", "2014-+1", "2014-11--1", "0000", "2014-02-30", "abcd", "２０１４");
    INFO(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
}

TEST_CASE("dates compare by what is known") {
    CHECK(parse_iso_date("2014-11") == PartialDate::make(2014, 11));
    CHECK(parse_iso_date("2014-11") != PartialDate::make(2014, 11, 1));
}

}  // namespace news
