// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/days.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace news::test {

using dialect::read_day;

namespace {

std::string iso(std::string_view text) {
    const auto day = read_day(text);
    return day ? day->iso : "none";
}

}  // namespace

TEST_CASE("days as services write them") {
    CHECK(iso("20030320") == "2003-03-20");
    CHECK(iso("200303") == "2003-03");
    CHECK(iso("2003") == "2003");
    CHECK(iso("2003-03-20") == "2003-03-20");
    CHECK(iso("2003-03") == "2003-03");
    CHECK(iso("3/20/2003") == "2003-03-20");
    CHECK(iso("20/3/2003") == "2003-03-20");
    CHECK(iso("03/20/03") == "2003-03-20");
    CHECK(iso("3/20/98") == "1998-03-20");
    CHECK(iso("3/2003") == "2003-03");
    CHECK(iso("March 20, 2003") == "2003-03-20");
    CHECK(iso("20 mar 2003") == "2003-03-20");
    CHECK(iso("Sept 2003") == "2003-09");
}

TEST_CASE("what is no day is none") {
    for (const auto* text : {"", "iran", "13/13/2003", "2/30/2003", "0/10/2003", "3/0/2003",
                             "20031301", "20 2003 march x", "99999999999999", "20 March", "march",
                             "0000", "3//", "20030231", "may be 2003 or not"}) {
        INFO(text);
        CHECK(iso(text) == "none");
    }
    CHECK(iso(std::string(1000, '1')) == "none");
}

TEST_CASE("month and day that could change places") {
    CHECK(read_day("3/4/2003")->ambiguous);
    CHECK(read_day("3/4/2003")->iso == "2003-03-04");
    CHECK_FALSE(read_day("4/4/2003")->ambiguous);
    CHECK_FALSE(read_day("3/20/2003")->ambiguous);
    CHECK_FALSE(read_day("2003-03-04")->ambiguous);
}

}  // namespace news::test
