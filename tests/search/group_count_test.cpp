// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/group_count.hpp"

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"

namespace news::test {

namespace {

std::vector<std::string> rows_of(const search::GroupedCounts& counts) {
    std::vector<std::string> rows;
    for (const auto& row : counts.rows) {
        std::string text;
        for (const std::string& value : row.values)
            text += value + "|";
        rows.push_back(text + std::to_string(row.count));
    }
    return rows;
}

}  // namespace

TEST_CASE("a count by nothing is the number alone") {
    Archive archive;
    const auto counts = search::count_groups(archive.reader(), selection("iran"), {});
    REQUIRE(counts);
    CHECK(counts->total->articles == 6);
    CHECK(counts->rows.empty());
}

TEST_CASE("matches are counted by combinations of values") {
    Archive archive;
    using Names = std::vector<std::string>;
    const auto [by, expected] = GENERATE(table<Names, Names>({
        {{"year"}, {"2014|3", "2015|2", "|1"}},
        {{"Source"}, {"Quillon Gazette|1", "The Harbour Courier|2", "The Prairie Signal|2", "|1"}},
        {{"year", "publisher"},
         {"2014|The Harbour Courier|2", "2014|The Prairie Signal|1", "2015|The Prairie Signal|1",
          "2015||1", "|Quillon Gazette|1"}},
        // an article with two persons counts in two rows
        {{"person"}, {"Ali Khamenei|1", "Barack Obama|1", "John Kerry|2", "|3"}},
    }));
    const auto counts = search::count_groups(archive.reader(), selection("iran"), by);
    REQUIRE(counts);
    CHECK(rows_of(*counts) == expected);
    CHECK(counts->by.size() == by.size());
    CHECK(counts->total->articles == 6);
}

TEST_CASE("a count by what is no facet names the nearest") {
    Archive archive;
    const auto counts = search::count_groups(archive.reader(), selection("iran"), {"publsher"});
    REQUIRE_FALSE(counts);
    CHECK(counts.error().hint.substr(0, 14) == "--by publisher");
}

}  // namespace news::test
