// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/page_history.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/instant.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

Article capture(char letter, std::string_view time, std::string_view headline,
                std::string_view body, std::string_view url = "https://www.example.org/ferry") {
    Article article = make_article(letter, "2014-11-06", headline, body);
    article.url = url;
    article.crawled = time;
    article.location.crawled = time;
    article.words = static_cast<std::uint32_t>(std::count(body.begin(), body.end(), ' ')) + 1;
    return article;
}

search::PageHistory history_of(Archive& archive, std::string_view page) {
    auto history = search::find_history(archive.reader(), page);
    REQUIRE(history);
    REQUIRE(*history);
    return std::move(**history);
}

// "b first; a headline text +2": each capture by the first digit of its id, with what changed.
std::string outline(const search::PageHistory& history) {
    std::string text;
    for (const search::Capture& one : history.captures) {
        text += fmt::format("{}{}", text.empty() ? "" : "; ", one.id.substr(3, 1));
        if (!one.change) continue;
        if (!one.change->bytes) text += " identical";
        if (one.change->headline) text += " headline";
        if (one.change->text) text += fmt::format(" text {:+}", one.change->words);
    }
    return text;
}

}  // namespace

TEST_CASE("captures come in order of time, with what changed") {
    Article twice = capture('b', "2014-11-06T10:00:00Z", "Ferry sails", "It sailed again.");
    Archive archive({capture('c', "2014-12-01T10:00:00Z", "Ferry sails", "It sailed once more."),
                     twice, capture('a', "2014-11-08T10:00:00Z", "Ferry sank", "It sank.")});
    CHECK(outline(history_of(archive, "https://www.example.org/ferry")) ==
          "b; a headline text -1; c headline text +2");
}

TEST_CASE("captures whose clocks are elsewhere stand in UTC, in the order of time") {
    Archive archive({capture('a', "2014-05-08T01:00:00+02:00", "Ferry sails", "It sailed."),
                     capture('b', "2014-05-07T23:30:00Z", "Ferry sails", "It sailed again.")});
    const auto history = history_of(archive, "https://www.example.org/ferry");
    CHECK(outline(history) == "a; b text +1");
    CHECK(history.captures[0].captured == "2014-05-07T23:00:00Z");
    CHECK(search::in_utc("2014-11-06T20:15:00.25-0530") == "2014-11-07T01:45:00.25Z");
    for (const char* other : {"2014-11-06", "2014-11-06T20:15:00", "2014-11-06T20:15:00+1", "soon"})
        CHECK(search::in_utc(other) == other);
}

TEST_CASE("the same bytes at another time are a capture of their own") {
    Article first = capture('b', "2014-11-06T10:00:00Z", "Ferry sails", "It sailed again.");
    Article again = first;
    again.location.path = "/archive/later.html";
    again.location.crawled = "2014-11-07T10:00:00Z";
    Archive archive({first, again});
    const auto history = history_of(archive, "https://www.example.org/ferry");
    CHECK(outline(history) == "b; b identical");
    CHECK(history.captures.back().captured == "2014-11-07T10:00:00Z");
    CHECK(history.captures.back().location.path == "/archive/later.html");
}

TEST_CASE("captures without a date stand last and are compared with none") {
    Archive archive({capture('a', "", "Ferry sails", "It sailed again."),
                     capture('b', "2014-11-06T10:00:00Z", "Ferry sank", "It sank.")});
    CHECK(outline(history_of(archive, "https://www.example.org/ferry")) == "b; a");
}

TEST_CASE("an address is found in whatever form it was fetched") {
    Archive archive(
        {capture('a', "2014-11-06", "Ferry sails", "It sailed again."),
         capture('b', "2014-11-07", "Ferry sails", "It sailed on.", "http://example.org/ferry/"),
         capture('c', "2014-11-08", "Another", "Another page.", "https://www.example.org/ferry2")});
    for (const char* page : {"https://www.example.org/ferry", "HTTP://Example.org/ferry/#top",
                             "example.org/ferry?utm_source=mail", "na:a", "na:b"})
        CHECK(outline(history_of(archive, page)) == "a; b text +0");
}

TEST_CASE("for an unknown address those near it are named") {
    Archive archive({capture('a', "", "A", "A.", "https://www.example.org/2014/Ferry-sails"),
                     capture('b', "", "B", "B.", "https://www.example.org/2014/letter"),
                     capture('c', "", "C", "C.", "https://www.example.org/2015/ferry")});
    const auto near = history_of(archive, "http://example.org/2014/ferry-sinks");
    CHECK(near.captures.empty());
    REQUIRE(near.nearest.size() == 2);
    CHECK(near.nearest[0].url == "https://www.example.org/2014/Ferry-sails");
    CHECK(near.nearest[1].url == "https://www.example.org/2014/letter");
    CHECK(near.site == "example.org");
    CHECK(near.articles_of_site == 3);
    const auto far = history_of(archive, "https://other.example/2014/ferry");
    CHECK(far.nearest.empty());
    CHECK(far.articles_of_site == 0);
    CHECK(history_of(archive, "https://example.org/9/9/9").nearest.size() == 3);
}

TEST_CASE("an article without an address has its own captures only") {
    Archive archive({capture('a', "2014-11-06", "A", "A.", ""), capture('b', "", "B", "B.", "")});
    CHECK(outline(history_of(archive, "na:a")) == "a");
    const auto none = search::find_history(archive.reader(), "na:c");
    REQUIRE(none);
    CHECK_FALSE(*none);
    CHECK_FALSE(search::find_history(archive.reader(), "no address"));
}

}  // namespace news::test
