// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline.hpp"

#include <catch2/catch.hpp>

#include "indexer/extract/site_name.hpp"
#include "tests/extract/page_of.hpp"

using namespace news::extract;
using news::test::page_of;

namespace {

std::string headline_of(const std::string& html) {
    const auto page = page_of(html);
    return find_headline(page.document, read_metadata(page.document)).text;
}

}  // namespace

TEST_CASE("the heading that the page's statements agree with") {
    CHECK(headline_of("<title>Ships sail again - The Courier</title><h1>The Courier</h1>"
                      "<h1>Ships sail again</h1>") == "Ships sail again");
    // The visible wording wins where both say the same.
    CHECK(headline_of("<meta property=og:title content='Ships sail again after storm'>"
                      "<h1>Ships sail again after the great storm</h1>") ==
          "Ships sail again after the great storm");
    // A heading of a lower level, where the page has no better one.
    CHECK(headline_of("<title>Ships sail again</title><h1>Harbour</h1><h2>Ships sail again</h2>") ==
          "Ships sail again");
}

TEST_CASE("a site's name is no headline and is cut off") {
    CHECK(headline_of("<meta property=og:site_name content='The Courier'>"
                      "<meta property=og:title content='Ships sail again | The Courier'>"
                      "<h1>The Courier</h1>") == "Ships sail again");
    CHECK(headline_of("<meta property=og:site_name content='Hafenblatt'>"
                      "<title>Hafenblatt: Schiffe fahren wieder</title>") ==
          "Schiffe fahren wieder");
    const std::vector<std::string> names{"thecourier", "海港新闻"};
    CHECK(without_site_name("A – B – The Courier", names) == "A – B");
    CHECK(without_site_name("船再次航行_海港新闻 - 海港新闻", names) == "船再次航行_海港新闻");
    CHECK(without_site_name("Half-time for the courier", names) == "Half-time for the courier");
}

TEST_CASE("statements alone, headings alone, nothing") {
    CHECK(headline_of("<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                      "\"headline\":\"Ships sail again\"}</script><p>x") == "Ships sail again");
    CHECK(headline_of("<h1>Ships sail again</h1>") == "Ships sail again");
    CHECK(headline_of("<p>x").empty());
    CHECK(headline_of("<h1 hidden>Menu</h1><h1><img src=x></h1>").empty());
}

TEST_CASE("of a headline as long as an article the first words are kept") {
    std::string title = "Ferries";
    while (title.size() < 6000)
        title += " sail again";
    const std::string headline = headline_of("<title>" + title + "</title><p>x");
    CHECK(headline.size() < 1010);
    CHECK((headline.ends_with(" sail …") || headline.ends_with(" again …")));
    CHECK(title.starts_with(headline.substr(0, headline.size() - std::string("…").size())));
    std::string han;
    while (han.size() < 3000)
        han += "船";
    const std::string cut = headline_of("<title>" + han + "</title><p>x");
    CHECK(cut.ends_with("船…"));
    CHECK(cut.size() > 900);
}

TEST_CASE("headings in menus and crumbs are not what readers see") {
    CHECK(headline_of("<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                      "\"headline\":\"Ships sail again\"}</script>"
                      "<title>Ships sail again after the storm</title>"
                      "<nav><ol><li><h1>Ships sail again after the storm</h1></ol></nav>"
                      "<h2>Ships sail again after the storm</h2>") == "Ships sail again");
    // Another wording than the metadata's, but the only heading of the first level.
    CHECK(headline_of("<title>Ships sail again</title>"
                      "<h1>The harbour opens after a long winter</h1>") ==
          "The harbour opens after a long winter");
    CHECK(headline_of("<title>Ships sail again</title><article><header><h1>The harbour opens after "
                      "a long winter</h1></header></article><h1>More news from the coast</h1>") ==
          "The harbour opens after a long winter");
}

TEST_CASE("kickers and dates within a heading") {
    const std::string title = "<title>Ships sail again after the storm</title>";
    CHECK(headline_of(title + "<h1><span>Harbour</span> Ships sail again after the storm</h1>") ==
          "Ships sail again after the storm");
    CHECK(headline_of(title +
                      "<h1>Ships sail again after the storm <small>/ Dec 2025</small></h1>") ==
          "Ships sail again after the storm");
    CHECK(headline_of(title + "<h1><b>Harbour:</b> Ships sail again after the storm</h1>") ==
          "Harbour: Ships sail again after the storm");
    CHECK(headline_of("<h1><ruby>港<rt>みなと</rt></ruby>が開く</h1>") == "港が開く");
    CHECK(headline_of("<meta property=article:section content=Sport>"
                      "<title>Ships sail again-Sport</title>") == "Ships sail again");
}

TEST_CASE("the element that shows the headline, and the losers") {
    const auto page = page_of(
        "<title>Ships sail again</title><div class=top><h1 class=t>Ships sail again</h1></div>");
    const Headline headline = find_headline(page.document, read_metadata(page.document));
    CHECK(headline.node.tag() == news::html::Tag::h1);
    REQUIRE(headline.chosen.size() == 1);
    CHECK(headline.chosen[0].field == "headline");
    CHECK(headline.chosen[0].place == "html > body > div.top > h1.t");
    REQUIRE(headline.lost.size() == 1);
    CHECK(headline.lost[0].rule == "title element");
}

TEST_CASE("likeness") {
    CHECK(likeness("Ships sail again", "ships SAIL again!") == Approx(1));
    CHECK(likeness("Ships sail again", "Harbour closed") < 0.1);
    CHECK(likeness("Ships sail again", "Ships sail") > 0.6);
    CHECK(likeness("船再次航行", "船再次航行") == Approx(1));
    CHECK(likeness("", "x") == 0);
    CHECK(likeness("ab", "ab") == Approx(1));
}
