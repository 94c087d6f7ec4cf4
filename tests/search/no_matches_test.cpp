// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/no_matches.hpp"

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

TEST_CASE(
    "where nothing is found each word has its own count and a spelling that finds something") {
    Archive archive;
    const auto results = search::search(archive.reader(), request("Iran AND coaltion NOT kobani"));
    REQUIRE(results);
    CHECK(results->nothing_found);
    const auto& words = results->query.words;
    REQUIRE(words.size() == 3);
    CHECK(words[0].text == "Iran");
    CHECK(words[0].articles == 6);
    CHECK(words[0].suggestion.empty());
    CHECK(words[1].text == "coaltion");
    CHECK(words[1].articles == 0);
    CHECK(words[1].suggestion == "coalition");
    CHECK(words[1].suggestion_articles == 5);
    CHECK(words[2].negated);
    CHECK_FALSE(results->query.articles_without_date);
}

TEST_CASE("a spelling is suggested within the field that was asked") {
    Archive archive;
    const auto [query, suggestion, articles] =
        GENERATE(table<std::string, std::string, std::size_t>(
            {{"caption:khamenie", "caption:khamenei", 1},
             {"headline:lausane", "headline:lausanne", 2},
             {"publisher:\"the harbor courier\"", "publisher:\"the harbour courier\"", 3},
             {"caption:coaltion", "", 0},
             {"coaltio*", "", 0},
             {"\"two wrods\"", "", 0}}));
    const auto results = search::search(archive.reader(), request(query));
    REQUIRE(results);
    REQUIRE(results->query.words.size() == 1);
    CHECK(results->query.words[0].suggestion == suggestion);
    CHECK(results->query.words[0].suggestion_articles == articles);
}

TEST_CASE("where dates leave nothing, it says what they cost") {
    Archive archive;
    auto asked = request("coalition");
    asked.selection.from = "1999";
    asked.selection.to = "1999";
    asked.selection.where = {{"publisher", "Quillon Gazette"}};
    const auto results = search::search(archive.reader(), asked);
    REQUIRE(results);
    CHECK(results->query.articles_without_date == 1);
    CHECK(results->undated_left_out == 1);
    REQUIRE(results->query.words.size() == 3);
    CHECK(results->query.words[1].text == "--where publisher=Quillon Gazette");
    CHECK(results->query.words[1].articles == 2);
    CHECK(results->query.words[2].text == "--from 1999 --to 1999");
    CHECK(results->query.words[2].articles == 0);
}

}  // namespace news::test
