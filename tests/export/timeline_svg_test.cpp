// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/timeline_svg.hpp"

#include <catch2/catch.hpp>

namespace news::exports {

namespace {

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("a few years are shown by month") {
    const std::vector<search::TimelinePoint> timeline = {
        {"2013", 2}, {"2013-01", 40}, {"2013-12", 1}, {"2014-03", 320}};
    const std::string svg = timeline_svg(timeline);
    CHECK(times(svg, "<rect") == 3);
    CHECK(svg.find("<title>2014-03: 320 articles</title>") != svg.npos);
    CHECK(svg.find("<title>2013-12: 1 article</title>") != svg.npos);
    CHECK(times(svg, ">2013</text>") == 1);
    CHECK(without_bar(timeline) == 2);
}

TEST_CASE("which month a bar is stands below it, as long as there is room") {
    const std::string year = timeline_svg({{"2014-02", 3}, {"2014-11", 1}});
    CHECK(times(year, ">Feb</text>") == 1);
    CHECK(times(year, ">Nov</text>") == 1);
    CHECK(times(year, ">2014</text>") == 1);
    const std::string three = timeline_svg({{"2012-02", 30}, {"2014-11", 1}});
    CHECK(times(three, ">J</text>") == 9);
    CHECK(times(three, ">N</text>") == 3);
    const std::string six = timeline_svg({{"2009-02", 30}, {"2014-11", 1}});
    CHECK(times(six, ">J</text>") == 12);
    CHECK(times(six, ">A</text>") == 6);
    CHECK(times(six, ">O</text>") == 6);
    CHECK(times(six, ">N</text>") == 0);
    CHECK(times(timeline_svg({{"2008-02", 30}, {"2014-11", 1}}), ">J</text>") == 0);
}

TEST_CASE("many years are shown by year, and labelled so that labels do not touch") {
    std::vector<search::TimelinePoint> timeline;
    for (int year = 1900; year < 2020; ++year)
        timeline.push_back({std::to_string(year) + "-05", 3});
    timeline.push_back({"2019", 4});
    const std::string svg = timeline_svg(timeline);
    CHECK(times(svg, "<rect") == 120);
    CHECK(svg.find("<title>2019: 7 articles</title>") != svg.npos);
    CHECK(times(svg, ">1950</text>") == 1);
    CHECK(times(svg, ">1951</text>") == 0);
    CHECK(without_bar(timeline) == 0);
}

TEST_CASE("without dates there is no picture") {
    CHECK(timeline_svg({}).empty());
}

TEST_CASE("the whole span of years that a date can have is still a picture") {
    const std::string svg = timeline_svg({{"0001-01", 1}, {"9999-12", 1}});
    CHECK(times(svg, "<rect") == 2);
    CHECK(times(svg, "<text") < 20);
}

}  // namespace news::exports
