// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_type.hpp"

#include <catch2/catch.hpp>

#include "tests/extract/page_of.hpp"

using namespace news;
using namespace news::extract;
using news::test::page_of;
using news::test::paragraphs;

namespace {

PageType type_of(const std::string& html, const TypeContext& context = {}) {
    const auto page = page_of(html);
    return find_page_type(page.outline, find_body(page.outline, {}), read_metadata(page.document),
                          context)
        .type;
}

std::string linked_headings(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += "<div><h2><a href=/a" + std::to_string(i) + ">Ships sail again number " +
               std::to_string(i) + "</a></h2><p>The storm is over.</p></div>";
    }
    return all;
}

}  // namespace

TEST_CASE("a page is an article unless much speaks against it") {
    CHECK(type_of("<h1>Bridge</h1>" + paragraphs(1, 5)) == PageType::article);
    CHECK(type_of("<h1>Bridge</h1><p>Short news.</p>") == PageType::article);
    CHECK(type_of("<h1>Bridge</h1>" + paragraphs(1, 9) + linked_headings(20)) == PageType::article);
    CHECK(type_of("") == PageType::article);
}

TEST_CASE("index pages") {
    CHECK(type_of(linked_headings(15)) == PageType::index);
    CHECK(type_of(linked_headings(5), {"https://example.org/", "", 0}) == PageType::index);
    CHECK(type_of(linked_headings(5), {"https://example.org/a", "", 0}) == PageType::article);
}

TEST_CASE("error pages") {
    CHECK(type_of("<title>404 Not Found</title><p>Sorry.</p>") == PageType::error);
    CHECK(type_of("<p>Sorry.</p>", {"", "Page not found", 0}) == PageType::error);
    CHECK(type_of("<title>404 miles on foot</title>" + paragraphs(1, 9)) == PageType::article);
}

TEST_CASE("live blogs, galleries and videos as the page states them") {
    const auto stated = [](const std::string& type) {
        return "<script "
               "type=application/ld+json>{\"@context\":\"https://schema.org\",\"@type\":\"" +
               type + "\",\"headline\":\"Storm\"}</script>";
    };
    CHECK(type_of(stated("LiveBlogPosting") + paragraphs(1, 9)) == PageType::live);
    CHECK(type_of("<p>Storm.</p>", {"", "Storm", 12}) == PageType::gallery);
    CHECK(type_of("<meta property=og:type content=video.other><p>Storm.</p>") == PageType::video);
    CHECK(type_of(stated("NewsArticle") + "<p>Storm.</p>") == PageType::article);
}
