// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "searcher/output/text_writer.hpp"
#include "tests/output/results.hpp"

namespace news::test {

namespace {

std::vector<std::string> rendered(const std::vector<output::StyledText>& lines) {
    std::vector<std::string> texts;
    for (const auto& line : lines)
        texts.push_back(line.rendered(false));
    return texts;
}

search::MatchSummary with_timeline(std::vector<search::TimelinePoint> points) {
    search::MatchSummary summary;
    summary.timeline = std::move(points);
    return summary;
}

}  // namespace

TEST_CASE("a facet takes at most two lines and says where there is more") {
    std::vector<search::FacetValue> values;
    for (int i = 0; i < 9; ++i)
        values.push_back({"Somebody " + std::to_string(i), 10});
    CHECK(rendered(output::facet_lines({{"org", values, 9}}, {50, false, true})) ==
          std::vector<std::string>{"org   Somebody 0 10 · Somebody 1 10 ·",
                                   "      Somebody 2 10 · Somebody 3 10 · …"});
    values.resize(2);
    CHECK(rendered(output::facet_lines({{"org", values, 2}}, {50, false, true})) ==
          std::vector<std::string>{"org   Somebody 0 10 · Somebody 1 10"});
    CHECK(rendered(output::facet_lines({{"org", values, 3}}, {50, false, true})) ==
          std::vector<std::string>{"org   Somebody 0 10 · Somebody 1 10 · …"});
    CHECK(output::facet_lines({{"org", {}, 0}}, {50, false, true}).empty());
}

TEST_CASE("up to three years are shown by month, more by year in lines of a decade") {
    CHECK(rendered(output::timeline_lines(with_timeline({{"2013-12", 8}, {"2014-01", 4}}), {})) ==
          std::vector<std::string>{"2013     J  F  M  A  M  J  J  A  S  O  N  D█",
                                   "2014     J▄ F  M  A  M  J  J  A  S  O  N  D"});
    CHECK(rendered(output::timeline_lines(
              with_timeline({{"1999-12", 1}, {"2003", 4}, {"2003-02", 4}}), {})) ==
          std::vector<std::string>{"1990s    90  91  92  93  94  95  96  97  98  99▁",
                                   "2000s    00  01  02  03█ 04  05  06  07  08  09"});
    CHECK(output::timeline_lines(with_timeline({}), {}).empty());
}

TEST_CASE("facets alone are lists with the counts in a column") {
    auto results = border_results();
    results.facets.erase(results.facets.begin() + 1);
    results.facets[0].values[0].count = 1214;
    results.facets[1].values[1].selected = true;
    CHECK(written(output::Format::text, {100, false, true}, [&](output::ResultWriter& writer) {
              writer.facets(results);
          }) == R"(1,204 articles   iran AND coalition   2003-01-04 … 2003-12-29, 37 undated

person   2 of 40 values
  1,214  George W. Bush
     61  Kamal Kharrazi

publisher   2 values
  301  The Meridian
* 188  Daily Ledger
)");
}

}  // namespace news::test
