// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/facets.hpp"

#include <catch2/catch.hpp>

#include "common/columns/slot_values.hpp"
#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

using Values = std::vector<search::FacetValue>;

TEST_CASE("facets count all matches, the commonest value first, then by value") {
    Archive archive;
    const auto [facet, expected] = GENERATE(table<std::string, Values>({
        {"publisher",
         {{"The Harbour Courier", 2}, {"The Prairie Signal", 2}, {"Quillon Gazette", 1}}},
        {"person", {{"John Kerry", 2}, {"Ali Khamenei", 1}, {"Barack Obama", 1}}},
        {"place", {{"Iran", 2}, {"Paris", 1}}},
        {"organisation", {}},
        {"section", {{"World", 2}}},
        {"language", {{"en", 5}, {"de", 1}}},
        {"Type", {{"article", 6}}},
        {"year", {{"2014", 3}, {"2015", 2}}},
        {"month", {{"2014-11", 2}, {"2014-09", 1}, {"2015-04", 1}}},
        {"day", {{"2014-09-15", 1}, {"2014-11-07", 1}, {"2015-04-02", 1}}},
        {"date", {{"2014", 3}, {"2015", 2}}},
    }));
    const auto summary = search::summarise(archive.reader(), selection("iran"), {{facet, 0}});
    REQUIRE(summary);
    REQUIRE(summary->facets.size() == 1);
    CHECK(summary->facets.front().values == expected);
    CHECK(summary->facets.front().distinct == expected.size());
}

TEST_CASE("a limit shortens the list, not the number of values") {
    Archive archive;
    const auto summary = search::summarise(archive.reader(), selection("iran"), {{"person", 1}});
    REQUIRE(summary);
    CHECK(summary->facets.front().values == Values{{"John Kerry", 2}});
    CHECK(summary->facets.front().distinct == 3);
}

TEST_CASE("choosing a publisher keeps the counts of the others") {
    Archive archive;
    auto chosen = selection("iran");
    chosen.where = {{"publisher", "The Prairie Signal"}, {"year", "2014"}};
    const auto summary =
        search::summarise(archive.reader(), chosen, {{"publisher", 0}, {"year", 0}, {"person", 0}});
    REQUIRE(summary);
    CHECK(summary->total->articles == 1);
    CHECK(summary->facets[0].values ==
          Values{{"The Harbour Courier", 2}, {"The Prairie Signal", 1, true}});
    CHECK(summary->facets[1].values == Values{{"2014", 1, true}, {"2015", 1}});
    CHECK(summary->facets[2].values == Values{{"John Kerry", 1}});
}

TEST_CASE(
    "what is chosen is listed even where the limit would cut it off, excluded values are not") {
    Archive archive;
    auto chosen = selection("iran");
    chosen.where = {{"source", "quillon GAZETTE"}};
    auto summary = search::summarise(archive.reader(), chosen, {{"publisher", 1}});
    REQUIRE(summary);
    CHECK(summary->total->articles == 1);
    CHECK(summary->facets[0].values ==
          Values{{"The Harbour Courier", 2}, {"Quillon Gazette", 1, true}});
    CHECK(summary->facets[0].distinct == 3);
    chosen.where_not = {{"publisher", "The Harbour Courier"}};
    summary = search::summarise(archive.reader(), chosen, {{"publisher", 0}});
    REQUIRE(summary);
    CHECK(summary->facets[0].values ==
          Values{{"The Prairie Signal", 2}, {"Quillon Gazette", 1, true}});
}

TEST_CASE("the facet date shows the parts of what is chosen") {
    Archive archive;
    auto chosen = selection("iran");
    const auto dates = [&](std::vector<search::ValueFilter> where) {
        chosen.where = std::move(where);
        const auto summary = search::summarise(archive.reader(), chosen, {{"date", 0}});
        REQUIRE(summary);
        return summary->facets.front().values;
    };
    CHECK(dates({{"year", "2014"}}) == Values{{"2014-11", 2}, {"2014-09", 1}});
    CHECK(dates({{"date", "2014"}}) == Values{{"2014-11", 2}, {"2014-09", 1}});
    // no more is known of one of them
    CHECK(dates({{"year", "2015"}}) == Values{{"2015", 1}, {"2015-04", 1}});
    CHECK(dates({{"month", "2014-11"}}) == Values{{"2014-11", 1}, {"2014-11-07", 1}});
    CHECK(dates({{"date", "2014-11"}}) == Values{{"2014-11", 1, true}, {"2014-11-07", 1}});
    CHECK(dates({{"day", "2014-11-07"}}) == Values{{"2014-11-07", 1}});
}

TEST_CASE("a facet lists the values that match, folded") {
    Archive archive;
    const auto values = [&](std::vector<std::string> match) {
        const auto summary = search::summarise(archive.reader(), selection("iran"),
                                               {{"person", 10, std::move(match)}});
        REQUIRE(summary);
        CHECK(summary->facets.front().distinct == summary->facets.front().values.size());
        return summary->facets.front().values;
    };
    CHECK(values({"JOHN*"}) == Values{{"John Kerry", 2}});
    CHECK(values({"*k*a*"}) == Values{{"Ali Khamenei", 1}, {"Barack Obama", 1}});
    CHECK(values({"john kerr?", "*obáma"}) == Values{{"John Kerry", 2}, {"Barack Obama", 1}});
    CHECK(values({"john"}).empty());
}

TEST_CASE("the timeline has months, and years where no more is known") {
    Archive archive;
    const auto summary = search::summarise(archive.reader(), selection("iran"), {});
    REQUIRE(summary);
    CHECK(summary->timeline == std::vector<search::TimelinePoint>{
                                   {"2014-09", 1}, {"2014-11", 2}, {"2015", 1}, {"2015-04", 1}});
}

TEST_CASE("values are split at the separator and dates written out") {
    using Parts = std::vector<std::string_view>;
    CHECK(columns::split_values("") == Parts{});
    CHECK(columns::split_values("one") == Parts{"one"});
    CHECK(columns::split_values("one\x1ftwo\x1fthree") == Parts{"one", "two", "three"});
    CHECK(columns::split_values("\x1fone\x1f\x1f") == Parts{"one"});
    CHECK(search::iso_date("20141106") == "2014-11-06");
    CHECK(search::iso_date("201411") == "2014-11");
    CHECK(search::iso_date("2014") == "2014");
    CHECK(search::iso_date("") == "");
}

}  // namespace news::test
