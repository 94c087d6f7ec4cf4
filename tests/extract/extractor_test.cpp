// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "common/unicode.hpp"
#include "tests/extract/page_of.hpp"

using namespace news;
using namespace news::extract;
using news::test::paragraph;
using news::test::paragraphs;
namespace fs = std::filesystem;

namespace {

Extraction extraction_of(std::string bytes, const ExtractOptions& options = {}) {
    container::PageRecord page;
    page.bytes = std::move(bytes);
    page.sha256 = std::string(64, 'a');
    page.location.path = "a.html";
    page.crawled = "2020-01-01T00:00:00Z";
    auto extraction = extract_article(page, options);
    REQUIRE(extraction);
    return std::move(*extraction);
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

const fs::path kShared = fs::path(PROJECT_SOURCE_DIR) / "../shared";

}  // namespace

TEST_CASE("what an article says it is about is stated, with its keywords") {
    const Extraction extraction = extraction_of(
        "<html lang=en><head><title>Bridge put off</title><script type=application/ld+json>"
        R"({"@type": "NewsArticle", "headline": "Bridge put off", "keywords": "bridges, councils",
            "about": {"@type": "Person", "name": "Ann Smith"}})"
        "</script></head><body><article><h1>Bridge put off</h1>" +
        paragraphs(1, 4) + "</article></body></html>");
    const Article& article = extraction.article;
    CHECK(article.keywords == std::vector<std::string>{"bridges", "councils"});
    REQUIRE(article.stated_entities.size() == 1);
    CHECK(article.stated_entities[0].name == "Ann Smith");
}

TEST_CASE("a page becomes an article") {
    const std::string html =
        "<html lang=en><head><title>Bridge put off - The Courier</title>"
        "<meta property=og:site_name content='The Courier'>"
        "<link rel=canonical href=https://example.org/2014/bridge>"
        "<meta property=article:published_time content=2014-11-06T23:10:00-05:00></head>"
        "<body><article><h1>Bridge put off</h1><p class=byline>By Ann Smith</p>"
        "<figure><img src=a><figcaption>The old bridge (AP Photo/Bob Brown)</figcaption></figure>"
        "<div class=text>" +
        paragraphs(1, 4) + "</div></article></body></html>";
    ExtractOptions options;
    options.explain = true;
    const Extraction extraction = extraction_of(html, options);
    const Article& article = extraction.article;
    CHECK(article.sha256 == std::string(64, 'a'));
    CHECK(article.location.path == "a.html");
    CHECK(article.crawled == "2020-01-01T00:00:00Z");
    CHECK(article.url == "https://example.org/2014/bridge");
    CHECK(article.publisher == "The Courier");
    CHECK(article.language == "en");
    CHECK(article.type == PageType::article);
    CHECK(article.skipped.empty());
    CHECK(article.headline == "Bridge put off");
    CHECK(article.authors == std::vector<std::string>{"Ann Smith"});
    REQUIRE(article.date);
    CHECK(article.date->iso() == "2014-11-06");
    CHECK(article.date_source == DateSource::meta);
    CHECK(article.captions == std::vector<std::string>{"The old bridge"});
    CHECK(article.credits == std::vector<std::string>{"AP Photo/Bob Brown"});
    CHECK(article.body.starts_with(paragraph(1) + "\n\n" + paragraph(2)));
    CHECK(article.words > 80);
    const Explanation& explanation = extraction.explanation;
    CHECK(explanation.charset == "utf-8");
    for (std::string_view field :
         {"headline", "body", "captions", "date", "authors", "publisher"}) {
        CAPTURE(field);
        CHECK(std::ranges::find(explanation.chosen, field, &Reason::field) !=
              explanation.chosen.end());
    }
}

TEST_CASE("an explanation only where it is asked for") {
    CHECK(extraction_of("<h1>Bridge</h1>" + paragraphs(1, 3)).explanation.chosen.empty());
}

TEST_CASE("the publisher that the user names wins") {
    ExtractOptions options;
    options.publisher = "Harbour Gazette";
    CHECK(extraction_of("<meta property=og:site_name content=Courier>" + paragraphs(1, 3), options)
              .article.publisher == "Harbour Gazette");
    CHECK(extraction_of("Bridge\n\n" + paragraph(1), options).article.publisher ==
          "Harbour Gazette");
}

TEST_CASE("what cannot be an article is skipped, with the reason") {
    const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
        {"", "empty"},
        {" \n\t\r\n ", "no text"},
        {"<html><head><title>x</title></head><body> </body></html>", "no text"},
        {"\x89PNG\r\n\x1A\n", "binary"},
        {"<title>404 Not Found</title><p>Sorry.", "error page: titled \"404\""},
    }));
    CHECK(extraction_of(bytes).article.skipped == reason);
}

TEST_CASE("a page over a bound is skipped with the bound named") {
    std::string deep;
    for (int i = 0; i < 3000; ++i)
        deep += "<div>";
    CHECK(extraction_of(deep).article.skipped == "limit: more than 2500 elements open at one time");
}

TEST_CASE("damage in the bytes is a warning") {
    const Extraction extraction =
        extraction_of("<meta charset=utf-8><p>Zürich, Köln\xFF\xFE" + paragraphs(1, 3));
    REQUIRE(extraction.warnings.size() == 1);
    CHECK(extraction.warnings[0] == "2 invalid UTF-8 sequences replaced");
}

TEST_CASE("control characters reach no field") {
    const Extraction extraction = extraction_of(
        "<title>A&#27;[2J\x1B]8;;B\u202E</title><h1>A&#27;[2J\x1B]8;;B\u202E</h1><p>" +
        paragraph(1) + "&#7;\u0085\u2066</p>");
    for (const std::string& text : {extraction.article.headline, extraction.article.body}) {
        CHECK(is_valid_utf8(text));
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = next_code_point(text, at);
            const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0) ||
                                 (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            CHECK_FALSE(control);
        }
    }
}

TEST_CASE("the shared sample of bare text") {
    const fs::path path = kShared / "samples/iran-letter-2014.txt";
    if (!fs::exists(path)) {
        WARN("skipped: ../shared/samples is not there");
        return;
    }
    const Article article = extraction_of(read_file(path)).article;
    CHECK(article.headline ==
          "Obama Coordinating With Iran In Islamic State Fight, Growing Evidence Suggests");
    REQUIRE(article.captions.size() == 1);
    CHECK(article.captions[0].starts_with("In this picture released by an official website"));
    CHECK(article.captions[0].ends_with("outreach to the West."));
    CHECK(article.credits ==
          std::vector<std::string>{"AP Photo/Office of the Iranian Supreme Leader"});
    CHECK_FALSE(article.date);
    CHECK(article.date_source == DateSource::none);
    CHECK(article.body.ends_with("press secretary Josh Earnest."));
    for (std::string_view gone : {"testPromo", "Join HuffPost", "Handshakes"}) {
        CHECK(article.body.find(gone) == std::string::npos);
    }
}
