// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_stamp.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace news::extract;

namespace {

std::string iso(std::string_view text) {
    const auto stamp = parse_stamp(text);
    return stamp ? stamp->iso() : "none";
}

}  // namespace

TEST_CASE("stamps are read as machines write them") {
    CHECK(iso("2014-11-06T23:10:00-05:00") == "2014-11-06T23:10:00-05:00");
    CHECK(iso("2014-11-06T23:10:00.250Z") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("2014-11-06T23:10+0100") == "2014-11-06T23:10:00+01:00");
    CHECK(iso("2014-11-06 23:10:05") == "2014-11-06T23:10:05");
    CHECK(iso("2014-11-06 23:10 EST") == "2014-11-06T23:10:00-05:00");
    CHECK(iso("2014-11-06 11:10 PM") == "2014-11-06T23:10:00");
    CHECK(iso(" 2014-11-06\n") == "2014-11-06");
    CHECK(iso("2014/11/6") == "2014-11-06");
    CHECK(iso("2014-11-06+01:00") == "2014-11-06");
    CHECK(iso("20141106") == "2014-11-06");
    CHECK(iso("20141106T231000Z") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("20141106T23:10:00Z") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("20141106231000") == "2014-11-06T23:10:00");
    CHECK(iso("2014-11-06T23:10:0Z") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("2014-11") == "2014-11");
    CHECK(iso("2014") == "2014");
}

TEST_CASE("epochs are moments in UTC") {
    CHECK(iso("1415315400") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("1415315400000") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("1415315400.0") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("/Date(1415315400000+0100)/") == "2014-11-06T23:10:00+00:00");
    CHECK(iso("0") == "none");
    CHECK(iso("123456789") == "none");
    CHECK(iso("99999999999999999999999") == "none");
}

TEST_CASE("what is in no calendar is no date") {
    for (const char* text : {"0000-00-00", "2021-02-31", "2021-13-01T25:61:61Z", "20210231",
                             "2021-00-10", "not a date", "", "   ", "-", "T", "2021-", "2021-1-"})
        CHECK(iso(text) == "none");
}

TEST_CASE("a time that is on no clock leaves the day") {
    CHECK(iso("2021-12-01T25:61:61Z") == "2021-12-01");
    CHECK(iso("2021-12-01T24:00:00Z") == "2021-12-01T23:59:59+00:00");
}

TEST_CASE("the moment behind a stamp needs time and zone") {
    const auto stamp = parse_stamp("2014-11-06T23:10:00-05:00");
    REQUIRE(stamp);
    REQUIRE(stamp->instant());
    CHECK(stamp->instant()->time_since_epoch().count() == 1415333400);
    CHECK_FALSE(parse_stamp("2014-11-06T23:10:00")->instant());
    CHECK_FALSE(parse_stamp("2014-11-06")->instant());
}

TEST_CASE("abbreviations of one zone only") {
    CHECK(zone_offset("EST") == -300);
    CHECK(zone_offset("cest") == 120);
    CHECK(zone_offset("Z") == 0);
    CHECK_FALSE(zone_offset("IST"));
    CHECK_FALSE(zone_offset("ET"));
}
