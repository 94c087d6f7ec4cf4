// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/related.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "searcher/search/index_reader.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

std::vector<Article> three_matters() {
    return {
        make_article('a', "2014-09-15", "Ferry strike in Norwick",
                     "The ferry crews of Norwick went on strike. Talks with the harbour failed."),
        make_article('b', "2014-09-16", "Norwick crews sail again",
                     "The strike of the ferry crews is over after talks with the harbour."),
        make_article('c', "2014-09-17", "Harbour of Norwick to be deepened",
                     "Norwick will deepen its harbour. The ferries get a pier of their own."),
        make_article('d', "2014-09-15", "Orchestra plays Sibelius",
                     "The orchestra opened the season by playing a symphony of Sibelius."),
        make_article('e', "2014-09-18", "Symphony for the orchestra",
                     "The orchestra will play a second symphony. Tickets are sold out."),
        make_article('f', "2014-09-18", "Cheese prices", "Cheese became dearer this September.")};
}

search::SearchRequest like(char letter) {
    search::SearchRequest asked = request("");
    asked.selection.like = std::string(64, letter);
    asked.total = false;
    return asked;
}

}  // namespace

TEST_CASE("what an article shares with others ranks them, and it is not among them itself") {
    Archive archive(three_matters());
    const auto results = search::search(archive.reader(), like('a'));
    REQUIRE(results);
    CHECK(letters(*results) == "bc");
    CHECK_FALSE(results->total);
    const auto& by = results->query.by;
    CHECK(std::count(by.begin(), by.end(), "strike") == 1);
    CHECK(std::count(by.begin(), by.end(), "norwick") == 1);
    // nobody else has it
    CHECK(std::count(by.begin(), by.end(), "failed") == 0);
    CHECK(results->query.reading == "like na:aaaaaaaaaaaa");
    const auto other = search::search(archive.reader(), like('d'));
    REQUIRE(other);
    CHECK(letters(*other) == "e");
}

TEST_CASE("filters hold for what is like an article, too") {
    Archive archive(three_matters());
    search::SearchRequest asked = like('a');
    asked.selection.from = "2014-09-17";
    const auto results = search::search(archive.reader(), asked);
    REQUIRE(results);
    CHECK(letters(*results) == "c");
}

TEST_CASE("an article that shares nothing is like none") {
    Archive archive(three_matters());
    const auto results = search::search(archive.reader(), like('f'));
    REQUIRE(results);
    CHECK(results->hits.empty());
    CHECK(results->nothing_found);
}

TEST_CASE("the words shared are marked in any form that the article has") {
    Archive archive(three_matters());
    const auto results = search::search(archive.reader(), like('b'));
    REQUIRE(results);
    REQUIRE_FALSE(results->hits.empty());
    CHECK_FALSE(results->hits.front().snippets.front().spans.empty());
}

}  // namespace news::test
