// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/recency.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

constexpr std::string_view kHeadline = "Talks";
constexpr std::string_view kBody = "The talks went on.";

// Four articles that match alike: new, a year older, two years older, undated.
std::vector<Article> alike() {
    return {make_article('a', "2013-06-01", kHeadline, kBody),
            make_article('b', "", kHeadline, kBody),
            make_article('c', "2015-06-01", kHeadline, kBody),
            make_article('d', "2014-06-01", kHeadline, kBody)};
}

search::SearchResults found(search::IndexReader& reader, const search::SearchRequest& asked) {
    auto results = search::search(reader, asked);
    if (!results) FAIL(results.error().message);
    return std::move(*results);
}

search::SearchRequest recent(std::string_view query, int days) {
    search::SearchRequest asked = request(query);
    asked.half_life = std::chrono::days(days);
    return asked;
}

}  // namespace

TEST_CASE("with each half-life of age a score is halved, counted from the newest article") {
    Archive archive(alike());
    const double whole = found(archive.reader(), request("talks")).hits.front().score;
    const auto results = found(archive.reader(), recent("talks", 365));
    REQUIRE(letters(results) == "cdab");
    CHECK(results.hits[0].score == Approx(whole));
    CHECK(results.hits[1].score == Approx(whole / 2));
    CHECK(results.hits[2].score == Approx(whole / 4));
    // without a date: as of the first day of the oldest year
    CHECK(results.hits[3].score == Approx(whole * std::exp2(-(151 + 730) / 365.0)));
    CHECK(results.total->articles == 4);
    CHECK(results.total->undated == 1);
}

TEST_CASE("a better match stays before a newer one where the half-life is long") {
    Archive archive({make_article('a', "2014-06-01", "Talks in Vienna", kBody),
                     make_article('b', "2015-06-01", "Vienna",
                                  "The town has seen many talks, and many other things.")});
    CHECK(letters(found(archive.reader(), request("talks"))) == "ab");
    CHECK(letters(found(archive.reader(), recent("talks", 3650))) == "ab");
    CHECK(letters(found(archive.reader(), recent("talks", 30))) == "ba");
}

TEST_CASE("ages of many half-lives still order, and so do matches without a score") {
    Archive archive(alike());
    // two years are 730 half-lives: the scores themselves are next to nothing
    CHECK(letters(found(archive.reader(), recent("talks", 1))) == "cdab");
    CHECK(letters(found(archive.reader(), recent("lang:en", 30))) == "cdab");
}

TEST_CASE("limit, offset and facets go with recency") {
    Archive archive(alike());
    auto asked = recent("talks", 365);
    asked.limit = 2;
    asked.offset = 1;
    asked.facets = {{"year", 0}};
    const auto results = found(archive.reader(), asked);
    CHECK(letters(results) == "da");
    CHECK(results.total->articles == 4);
    CHECK(results.facets.front().distinct == 3);
    asked.limit = 0;
    CHECK(letters(found(archive.reader(), asked)) == "dab");
    asked.offset = 9;
    CHECK(letters(found(archive.reader(), asked)).empty());
    asked.offset = 0;
    asked.total = false;
    CHECK(letters(found(archive.reader(), asked)) == "cdab");
}

TEST_CASE("recency finds the same articles in several databases as in one") {
    const auto articles = alike();
    Archive first({articles[1]});
    Archive second({articles[0], articles[2], articles[3]});
    auto reader = search::IndexReader::open({first.path(), second.path()});
    REQUIRE(reader);
    CHECK(letters(found(*reader, recent("talks", 365))) == "cdab");
}

TEST_CASE("an archive without dates is ranked as without recency") {
    Archive archive({make_article('a', "", kHeadline, kBody)});
    const auto plain = found(archive.reader(), request("talks"));
    const auto results = found(archive.reader(), recent("talks", 30));
    REQUIRE(results.hits.size() == 1);
    CHECK(results.hits[0].score == plain.hits[0].score);
}

}  // namespace news::test
