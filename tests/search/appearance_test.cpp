// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/appearance.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"

namespace news::test {

namespace {

search::Appearance appearance(char letter, std::string_view date, std::string time = {}) {
    Article article = make_article(letter, date, "The harbour", "The harbour is open.");
    article.date_time = std::move(time);
    return search::appearance_of(article);
}

}  // namespace

TEST_CASE("what is known of a date less precisely comes behind all that it may be") {
    const auto january = appearance('a', "2010-01");
    CHECK(appearance('b', "2010-01-02") < january);
    CHECK(appearance('b', "2010-01-31") < january);
    CHECK(january < appearance('b', "2010-02-01"));
    CHECK(january < appearance('b', "2010"));
    CHECK(appearance('b', "2010-12-31") < appearance('a', "2010"));
    CHECK(appearance('b', "2010") < appearance('a', ""));
    CHECK(search::date_order("20100131") == appearance('b', "2010-01-31").date);
    CHECK(search::date_order("") == appearance('b', "").date);
}

TEST_CASE("copies of one day stand by their times, wherever their clocks are") {
    const auto noon = appearance('a', "2010-01-02", "2010-01-02T12:00:00+00:00");
    CHECK(appearance('b', "2010-01-02", "2010-01-02T11:59:59+00:00") < noon);
    CHECK(appearance('b', "2010-01-02", "2010-01-02T12:30:00+01:00") < noon);
    CHECK(noon < appearance('b', "2010-01-02", "2010-01-02T07:01:00-05:00"));
    CHECK(noon < appearance('b', "2010-01-02", "2010-01-02T08:00:00-05:30"));
    CHECK(noon < appearance('b', "2010-01-02"));
    CHECK(appearance('b', "2010-01-01") < noon);
    // the day is what counts first
    CHECK(noon < appearance('b', "2010-01-03", "2010-01-02T11:00:00+00:00"));
}

TEST_CASE("copies of one moment stand by their ids") {
    CHECK(appearance('a', "2010-01-02") < appearance('b', "2010-01-02"));
    CHECK(appearance('a', "2010-01-02", "2010-01-02T12:00:00+00:00") <
          appearance('b', "2010-01-02", "2010-01-02T13:00:00+01:00"));
    CHECK(appearance('a', "2010-01-02", "noon") < appearance('b', "2010-01-02"));
}

}  // namespace news::test
