// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/output/results.hpp"

namespace news::test {

namespace {

using Kind = search::TimelineRow::Kind;

search::Timeline months() {
    search::Timeline timeline;
    timeline.query.reading = "iran";
    timeline.total = search::Total{1010, 3, 1010};
    timeline.step = search::Step::month;
    timeline.rows = {
        {Kind::period, "2013-12", 1000, {}, {}, 0, 0}, {Kind::period, "2014-01", 0, {}, {}, 0, 0},
        {Kind::period, "2014-02", 0, {}, {}, 0, 0},    {Kind::period, "2014-03", 0, {}, {}, 0, 0},
        {Kind::period, "2014-04", 1, {}, {}, 0, 0},    {Kind::coarse, "2014", 6, {}, {}, 0, 0},
        {Kind::undated, "", 3, {}, {}, 0, 0}};
    return timeline;
}

std::string shown(const search::Timeline& timeline, const output::TextStyle& style,
                  output::Format format = output::Format::text) {
    return written(format, style, [&](output::ResultWriter& writer) { writer.timeline(timeline); });
}

}  // namespace

TEST_CASE("bars are as long as the terminal lets the highest be, and never nothing") {
    CHECK(shown(months(), {40, false, true}) == R"(1,010 articles   iran   3 undated

2013-12  1,000  ████████████████████████
2014-01      0
2014-02      0
2014-03      0
2014-04      1  ▏
2014         6  month not known
no date      3
)");
    CHECK(shown(months(), {40, false, false}) == R"(1,010 articles   iran   3 undated

2013-12  1,000  ########################
2014-01      0
2014-02      0
2014-03      0
2014-04      1  #
2014         6  month not known
no date      3
)");
}

TEST_CASE("a long time without articles is one line") {
    auto timeline = months();
    timeline.rows.insert(timeline.rows.begin() + 1, {Kind::period, "2013-13", 0, {}, {}, 0, 0});
    CHECK(shown(timeline, {40, false, false}) == R"(1,010 articles   iran   3 undated

2013-12  1,000  ########################
...      4 months without a match
2014-04      1  #
2014         6  month not known
no date      3
)");
}

TEST_CASE("shares are what the bars are of, where they are asked for") {
    auto timeline = months();
    timeline.rows = {{Kind::period, "2013", 10, 1000, {}, 0, 0},
                     {Kind::period, "2014", 0, 0, {}, 0, 0},
                     {Kind::period, "2015", 5, 10, {}, 0, 0},
                     {Kind::undated, "", 3, 4, {}, 0, 0}};
    timeline.step = search::Step::year;
    CHECK(shown(timeline, {60, false, false}) == R"(1,010 articles   iran   3 undated

2013     10  of 1,000   1.00 %  #
2014      0      of 0
2015      5     of 10  50.00 %  ############################
no date   3      of 4  75.00 %
)");
}

TEST_CASE("a split timeline is a table, its long names cut to the width") {
    auto timeline = months();
    timeline.split = "publisher";
    timeline.series = {"The Harbour Courier", "石油新聞"};
    timeline.rows = {{Kind::period, "2013", 1200, {}, {1000, 150}, 40, 10},
                     {Kind::undated, "", 3, {}, {0, 0}, 0, 3}};
    timeline.step = search::Step::year;
    CHECK(shown(timeline, {60, false, true}) == R"(1,010 articles   iran   3 undated

publisher    all  The Harbo…  石油新聞  others  none
2013       1,200       1,000       150      40    10
no date        3           0         0       0     3
)");
    CHECK(shown(timeline, {}, output::Format::csv) ==
          "year,kind,count,The Harbour Courier,石油新聞,(others),(none)\n"
          "2013,period,1200,1000,150,40,10\n"
          ",undated,3,0,0,0,3\n");
}

}  // namespace news::test
