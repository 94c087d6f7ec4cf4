// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/line_order.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "searcher/concordance/hit_finder.hpp"

namespace news::test {

using concordance::line_key_from;
using concordance::LineKey;
using concordance::ReadText;
using concordance::sort_text;

namespace {

// "alfa bravo delta echo", each word four bytes or five and its space.
ReadText four_words() {
    ReadText text;
    text.terms = "alfabravodeltaecho";
    text.words = {{0, 4, 0, 4}, {5, 10, 4, 9}, {11, 16, 9, 14}, {17, 21, 14, 18}};
    return text;
}

std::string of_date(std::string_view date, LineKey::By by) {
    Article article;
    article.date = parse_iso_date(date);
    return sort_text({{by, 0}}, {}, {}, article);
}

}  // namespace

TEST_CASE("names of orders") {
    CHECK(line_key_from("right1") == LineKey{LineKey::By::right, 1});
    CHECK(line_key_from("left5") == LineKey{LineKey::By::left, 5});
    CHECK(line_key_from("date") == LineKey{LineKey::By::oldest_first, 0});
    CHECK(line_key_from("-date") == LineKey{LineKey::By::newest_first, 0});
    CHECK(line_key_from("publisher") == LineKey{LineKey::By::publisher, 0});
    CHECK(line_key_from("hit") == LineKey{LineKey::By::hit, 0});
    for (const char* wrong : {"", "right", "right0", "right6", "left12", "left1 ", "relevance"})
        CHECK_FALSE(line_key_from(wrong));
}

TEST_CASE("words are counted from the hit, and there may be none") {
    const ReadText text = four_words();
    const search::Span hit{5, 16};  // "bravo delta"
    using namespace std::string_literals;
    CHECK(sort_text({{LineKey::By::left, 1}}, text, hit, {}) == "alfa\0"s);
    CHECK(sort_text({{LineKey::By::left, 2}}, text, hit, {}) == "\0"s);
    CHECK(sort_text({{LineKey::By::right, 1}}, text, hit, {}) == "echo\0"s);
    CHECK(sort_text({{LineKey::By::right, 2}}, text, hit, {}) == "\0"s);
    CHECK(sort_text({{LineKey::By::hit, 0}}, text, hit, {}) == "bravo delta \0"s);
    CHECK(sort_text({{LineKey::By::right, 1}, {LineKey::By::left, 1}}, text, hit, {}) ==
          "echo\0alfa\0"s);
}

TEST_CASE("dates sort either way, the undated last in both") {
    const auto oldest = LineKey::By::oldest_first;
    CHECK(of_date("2014-11-06", oldest) < of_date("2014-11-07", oldest));
    CHECK(of_date("2014-11", oldest) < of_date("2014-11-01", oldest));
    CHECK(of_date("2014", oldest) < of_date("2014-01", oldest));
    CHECK(of_date("2014-12-31", oldest) < of_date("2015", oldest));
    CHECK(of_date("2999", oldest) < of_date("", oldest));
    const auto newest = LineKey::By::newest_first;
    CHECK(of_date("2014-11-07", newest) < of_date("2014-11-06", newest));
    CHECK(of_date("2014-11-01", newest) < of_date("2014-11", newest));
    CHECK(of_date("2014-01", newest) < of_date("2014", newest));
    CHECK(of_date("2015", newest) < of_date("2014-12-31", newest));
    CHECK(of_date("1000", newest) < of_date("", newest));
}

}  // namespace news::test
