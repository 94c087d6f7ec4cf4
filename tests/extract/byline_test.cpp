// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/extract/author_names.hpp"

using namespace news;
using namespace news::extract;
using Names = std::vector<std::string>;

namespace {

Names names(std::string_view line, std::string_view publisher = {}) {
    return parse_byline(line, publisher).authors;
}

Byline byline_of(const std::string& head, const std::string& body, std::string_view publisher = {},
                 std::string_view host = {}) {
    const auto document = html::Document::parse("<head>" + head + "</head><body>" + body);
    REQUIRE(document);
    return find_byline(*document, read_metadata(*document),
                       {publisher, host, document->root().find(html::Tag::h1), {}});
}

}  // namespace

TEST_CASE("names are taken out of printed bylines") {
    CHECK(names("By Anna Smith") == Names{"Anna Smith"});
    CHECK(names("BY ANNA SMITH AND BOB BROWN") == Names{"ANNA SMITH", "BOB BROWN"});
    CHECK(names("By Anna Smith, Bob Brown and Carla Jones") ==
          Names{"Anna Smith", "Bob Brown", "Carla Jones"});
    CHECK(names("Von Anna Schmidt und Jürgen Groß") == Names{"Anna Schmidt", "Jürgen Groß"});
    CHECK(names("Par Anne Dupont et Jean Martin") == Names{"Anne Dupont", "Jean Martin"});
    CHECK(names("Por Ana García y José Pérez") == Names{"Ana García", "José Pérez"});
    CHECK(names("Di Anna Rossi") == Names{"Anna Rossi"});
    CHECK(names("Автор: Анна Иванова") == Names{"Анна Иванова"});
    CHECK(names("김민수 기자") == Names{"김민수"});
    CHECK(names("Anna Smith | Staff Writer") == Names{"Anna Smith"});
    CHECK(names("Anna Smith Staff Writer") == Names{"Anna Smith"});
    CHECK(names("By Anna Smith in Paris") == Names{"Anna Smith"});
    CHECK(names("Von Anna Schmidt, Frankfurt") == Names{"Anna Schmidt"});
    CHECK(names("By Anna Smith 8 January 2020") == Names{"Anna Smith"});
    CHECK(names("Anna Smith (text), Bob Brown (photos)") == Names{"Anna Smith", "Bob Brown"});
    CHECK(names("Anna Smith anna@courier.example @anna") == Names{"Anna Smith"});
    CHECK(names("Anna Smith, Anna Smith") == Names{"Anna Smith"});
}

TEST_CASE("lists with semicolons have the family name first") {
    CHECK(names("Field, Ana; Stone, Bo; O'Neil, Mary Ann") ==
          Names{"Ana Field", "Bo Stone", "Mary Ann O'Neil"});
    CHECK(names("By O'Neil, Mary Ann; Field, Ana Maria") ==
          Names{"Mary Ann O'Neil", "Ana Maria Field"});
    CHECK(names("van der Berg, Jan; García Vela, Rosa; and Stone, Bo B.") ==
          Names{"Jan van der Berg", "Rosa García Vela", "Bo B. Stone"});
    CHECK(names("Field, Ana <ana@courier.example>; Stone, Bo;") == Names{"Ana Field", "Bo Stone"});
    CHECK(names("Field, Ana; Reuters") == Names{"Ana Field"});
    // what is behind the comma is a town, a role or a paper
    CHECK(names("Anna Smith, Paris; Bob Brown, London") == Names{"Anna Smith", "Bob Brown"});
    CHECK(names("Anna Smith, Editor; Bob Brown, Reporter") == Names{"Anna Smith", "Bob Brown"});
    CHECK(names("Anna Smith; Bob Brown") == Names{"Anna Smith", "Bob Brown"});
    CHECK(names("Anna Smith, Harbour Post; Bob Brown, Northern Post") ==
          Names{"Anna Smith", "Bob Brown"});
}

TEST_CASE("what is no author") {
    for (const char* line : {"", "By", "admin", "Redaktion", "Staff Writer",
                             "https://courier.example/anna", "anna@courier.example", "@anna",
                             "courier.example", "Editorial Team", "5 min read", "Share", "1234"}) {
        INFO(line);
        CHECK(names(line).empty());
    }
    CHECK(names("By The Courier", "The Courier").empty());
    CHECK(names("Courier Staff", "Courier").empty());
    CHECK(names("Anna Smith The Courier", "The Courier") == Names{"Anna Smith"});
}

TEST_CASE("agencies are told from authors") {
    const Byline both = parse_byline("By Anna Smith, Associated Press");
    CHECK(both.authors == Names{"Anna Smith"});
    CHECK(both.agency == "AP");
    CHECK(parse_byline("dpa/lno").agency == "dpa");
    CHECK(find_agency("(Reuters)") == "Reuters");
    CHECK(find_agency("AFP") == "AFP");
    CHECK(find_agency("Agence France-Presse") == "AFP");
    CHECK(find_agency("新华社") == "Xinhua");
    CHECK(find_agency("pa") == "");
    CHECK(find_agency("Anna Smith") == "");
}

TEST_CASE("lines of bare text") {
    CHECK(is_byline("By ANNA SMITH"));
    CHECK(is_byline("Von Anna Schmidt"));
    CHECK_FALSE(is_byline("By the time the ships had sailed, the port was empty."));
    CHECK_FALSE(is_byline("By 2014 ships had sailed"));
    CHECK_FALSE(is_byline("Ships sail"));
    CHECK_FALSE(is_byline(""));
}

TEST_CASE("structured data come first, the printed line second") {
    const std::string json =
        "<title>Ships sail</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
        "\"headline\":\"Ships sail\",\"author\":[{\"name\":\"Anna Smith\"},{\"name\":\"Reuters\"}]}"
        "</script>";
    const Byline stated = byline_of(json, "<h1>Ships sail</h1><p>By Bob Brown</p>");
    CHECK(stated.authors == Names{"Anna Smith"});
    CHECK(stated.agency == "Reuters");
    CHECK_FALSE(stated.chosen.empty());
    CHECK(byline_of("<meta name=author content='The Courier'>",
                    "<h1>Ships sail</h1><p>By Bob Brown</p>", "The Courier")
              .authors == Names{"Bob Brown"});
    CHECK(byline_of("", "<h1>Ships sail</h1><div class=byline>Carla Jones</div>").authors ==
          Names{"Carla Jones"});
    CHECK(byline_of("", "<h1>Ships sail</h1><div class=comment><b class=author>Some Body</b></div>")
              .authors.empty());
}

TEST_CASE("an organisation signs only where no person does") {
    const std::string desk =
        "<title>Ships sail</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
        "\"headline\":\"Ships sail\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour "
        "Desk\"}}</script>";
    CHECK(byline_of(desk, "<h1>Ships sail</h1><p>By Bob Brown</p>").authors == Names{"Bob Brown"});
    CHECK(byline_of(desk, "<h1>Ships sail</h1>").authors == Names{"Harbour Desk"});
    const Byline agency = byline_of("", "<h1>Ships sail</h1><p>By The Associated Press</p>");
    CHECK(agency.authors == Names{"The Associated Press"});
    CHECK(agency.agency == "AP");
    // Named like the site, it is the site's.
    const std::string site = "<meta name=author content='HarbourPost'>";
    CHECK(byline_of(site, "<h1>Ships sail</h1><p>By Bob Brown</p>", {}, "www.harbour-post.example")
              .authors == Names{"Bob Brown"});
    for (const char* nobody : {"admin", "Staff", "Editorial Team", "12.5.2014", "No author"}) {
        INFO(nobody);
        CHECK(read_collective_author(nobody).empty());
    }
}

TEST_CASE("links to an author's page, elements named after authors") {
    CHECK(byline_of("",
                    "<h1>Ships sail</h1><ul><li>News<li><a href='/author/anna-smith'>Anna "
                    "Smith</a></ul>")
              .authors == Names{"Anna Smith"});
    CHECK(byline_of("",
                    "<h1>Ships sail</h1><div><span class='meta-author'>Anna Smith</span> "
                    "in Harbour news</div>")
              .authors == Names{"Anna Smith"});
    CHECK(byline_of("", "<h1>Ships sail</h1><div class='author-bio'>Licensed Pilot</div>")
              .authors.empty());
    CHECK(byline_of("<meta name='twitter:label1' content='Written by'>"
                    "<meta name='twitter:data1' content='Anna Smith'>",
                    "<h1>Ships sail</h1>")
              .authors == Names{"Anna Smith"});
    CHECK(byline_of("<meta name='twitter:label1' content='Reading time'>"
                    "<meta name='twitter:data1' content='Four Minutes'>",
                    "<h1>Ships sail</h1>")
              .authors.empty());
}
