// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published_date.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "common/date.hpp"

using namespace news;
using namespace news::extract;

namespace {

struct Page {
    std::string head = {};
    std::string body = "<article><h1>Ships sail</h1><p>Text.</p></article>";
    std::string url = {};
    std::string crawled = "2020-01-01T00:00:00Z";
    std::string language = "en";
};

PublishedDate date_of(const Page& page) {
    const auto document =
        html::Document::parse("<html><head>" + page.head + "</head><body>" + page.body + "</body>");
    REQUIRE(document);
    DateContext context{page.url, page.crawled, page.language, {}, {}};
    context.headline = document->root().find(html::Tag::h1);
    return find_published_date(*document, read_metadata(*document), context);
}

std::string day_of(const Page& page) {
    const PublishedDate found = date_of(page);
    return found.date ? found.date->iso() + " " + std::string(to_string(found.source)) : "none";
}

std::string json_article(const std::string& members) {
    return "<title>Ships sail</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
           "\"headline\":\"Ships sail\"," +
           members + "}</script>";
}

std::string by_headline(const std::string& line) {
    return "<article><h1>Ships sail</h1>" + line + "<p>Text.</p></article>";
}

}  // namespace

TEST_CASE("each source alone") {
    CHECK(day_of({json_article("\"datePublished\":\"2014-11-06\"")}) == "2014-11-06 json-ld");
    CHECK(day_of({"<meta property='article:published_time' content='2014-11-06T10:00:00Z'>"}) ==
          "2014-11-06 meta");
    CHECK(day_of({"", by_headline("<time datetime='2014-11-06'>Thursday</time>")}) ==
          "2014-11-06 time-tag");
    CHECK(day_of({.url = "https://courier.example/2014/11/06/ships"}) == "2014-11-06 url");
    CHECK(day_of({"", by_headline("<div>By Anna Smith | 6 November 2014</div>")}) ==
          "2014-11-06 byline");
    CHECK(day_of({"", by_headline("<p>LONDON, Nov. 6, 2014 (Reuters) - " + std::string(200, 'x') +
                                  " and so on.</p>")}) == "2014-11-06 dateline");
    CHECK(day_of({}) == "none");
}

TEST_CASE("the zone's own day is the day") {
    const PublishedDate found =
        date_of({json_article("\"datePublished\":\"2014-11-06T23:10:00-05:00\"")});
    CHECK(found.date->iso() == "2014-11-06");
    CHECK(found.date_time == "2014-11-06T23:10:00-05:00");
}

TEST_CASE("a moment in UTC is the day that the page shows its readers") {
    const Page page{json_article("\"datePublished\":\"2014-11-07T04:10:00Z\""),
                    by_headline("<div class=date>November 6, 2014</div>")};
    CHECK(date_of(page).date->iso() == "2014-11-06");
}

TEST_CASE("the last change is no publication") {
    CHECK(day_of({json_article("\"dateModified\":\"2014-11-06\"")}) == "none");
    CHECK(day_of({"<meta property='article:modified_time' content='2014-11-06'>"}) == "none");
    CHECK(day_of({"", by_headline("<div>Updated: 6 November 2014</div>")}) == "none");
    const Page page{
        json_article("\"datePublished\":\"2014-11-06\",\"dateModified\":\"2014-12-24\""),
        by_headline("<time datetime='2014-12-24'>24 December 2014</time>")};
    const PublishedDate found = date_of(page);
    CHECK(found.date->iso() == "2014-11-06");
    CHECK(found.modified == "2014-12-24");
}

TEST_CASE("other articles' dates, comments and copyright lines are not the article's") {
    CHECK(day_of({"",
                  "<article><h1>Ships sail</h1><p>Text.</p></article><div class=related>"
                  "<a href=/x>Cows graze on the green meadow <time datetime='2013-05-05'>"
                  "5 May 2013</time></a></div>"}) == "none");
    CHECK(day_of({"", by_headline("") + "<footer>© 2014-11-06 The Courier</footer>"}) == "none");
    CHECK(day_of({"", by_headline("<blockquote><time datetime='2014-11-06'>6 Nov</time>"
                                  "</blockquote>")}) == "none");
    CHECK(day_of({"", by_headline("<figure><figcaption>The port on 6 November 2014. Photo"
                                  "</figcaption></figure>")}) == "none");
}

TEST_CASE("agreement wins over a single voice") {
    const Page page{json_article("\"datePublished\":\"2018-01-01\""),
                    by_headline("<div class=published>Published 6 November 2014</div>"),
                    "https://courier.example/2014/11/06/ships"};
    const PublishedDate found = date_of(page);
    CHECK(found.date->iso() == "2014-11-06");
    CHECK_FALSE(found.lost.empty());
    REQUIRE(found.candidates.size() == 3);
    CHECK(found.candidates.front().value == "2014/11/06");
    CHECK(found.candidates[1].value == "2018-01-01");
}

TEST_CASE("evidence in balance gives no date") {
    CHECK(day_of({"", by_headline("<div>1 March 2014</div><div>5 May 2014</div>")}) == "none");
}

TEST_CASE("a day that can be read two ways is taken only where something else agrees") {
    CHECK(day_of({"", by_headline("<div class=date>11/06/2014</div>")}) == "none");
    CHECK(day_of({"", by_headline("<div class=date>11/06/2014</div>"),
                  "https://courier.example/2014/11/06/ships"}) == "2014-11-06 url");
}

TEST_CASE("the future and what is in no calendar are refused with a warning") {
    const auto warning_of = [](const std::string& value, const std::string& crawled) {
        Page page{"<meta property='article:published_time' content='" + value + "'>"};
        page.crawled = crawled;
        const PublishedDate found = date_of(page);
        CHECK_FALSE(found.date);
        return found.warnings.empty() ? std::string() : found.warnings.front();
    };
    CHECK(warning_of("2014-11-09", "2014-11-06T10:00:00Z").starts_with("date in the future"));
    CHECK(warning_of("2999-01-01", "").starts_with("date in the future"));
    CHECK(warning_of("2021-02-31", "").starts_with("no such date"));
    CHECK(warning_of("1970-01-01T00:00:00Z", "").starts_with("date not set"));
}

TEST_CASE("a month where only that is known") {
    CHECK(day_of({.url = "https://courier.example/2014/11/ships"}) == "2014-11 url");
    CHECK(day_of({"<meta property='article:published_time' content='2014-11'>"}) == "2014-11 meta");
}

TEST_CASE("bare text") {
    const auto day = [](std::string_view text) {
        const auto found = find_published_date(text, {"", "2020-01-01", "en", {}, {}});
        return found.date ? found.date->iso() + " " + std::string(to_string(found.source)) : "none";
    };
    CHECK(day("Ships sail\nBy Anna Smith\nPublished: 6 November 2014\n\nText.") ==
          "2014-11-06 text");
    CHECK(day("Ships sail\nNovember 6, 2014\n\nText.") == "2014-11-06 text");
    CHECK(day("Ships sail\n\nLONDON, Nov. 6, 2014 (AP) - Ships left the port.") ==
          "2014-11-06 dateline");
    CHECK(day("Ships sail\n\nIn this picture of Saturday, Oct. 5 2013, ships wait in the port for "
              "better weather. (AP Photo)\n\nText of Thursday.") == "none");
    CHECK(day("Ships sail\n\nThe law of 6 November 2014 says that all ships must sail.") == "none");
}

TEST_CASE("hostile dates of the shared corpus give none") {
    const std::filesystem::path folder =
        std::filesystem::path(PROJECT_SOURCE_DIR) / ".." / "shared" / "hostile" / "files" / "dates";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no shared corpus beside the source tree");
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        INFO(entry.path());
        std::ifstream file(entry.path(), std::ios::binary);
        const auto document = html::Document::parse(
            std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
        REQUIRE(document);
        const auto found = find_published_date(*document, read_metadata(*document), {});
        CHECK_FALSE(found.date);
        CHECK_FALSE(found.warnings.empty());
    }
}
