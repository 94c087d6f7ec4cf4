// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_metadata.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace news;
using namespace news::extract;

namespace {

PageMetadata metadata_of(const std::string& html) {
    const auto document = html::Document::parse(html);
    REQUIRE(document);
    return read_metadata(*document);
}

PageMetadata json_page(const std::string& json, const std::string& title = "Ships sail") {
    return metadata_of("<title>" + title + "</title><script type=\"application/ld+json\">" + json +
                       "</script>");
}

}  // namespace

TEST_CASE("JSON-LD: an article with everything") {
    const auto metadata = json_page(R"({"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "The Courier"},
        {"@type": "Person", "@id": "#anna", "name": "Anna Smith"},
        {"@type": ["NewsArticle"], "headline": "Ships &amp; sails", "datePublished": "2014-11-06",
         "dateModified": "2014-11-07", "author": [{"@id": "#anna"}, {"name": "Bob Brown"}],
         "publisher": {"@type": "Organization", "name": "The Courier"},
         "articleSection": ["Sea", "World"], "inLanguage": "en", "isAccessibleForFree": "False",
         "mainEntityOfPage": {"@id": "https://courier.example/ships"}, "keywords": "sea, ships",
         "image": {"url": "https://courier.example/a.jpg", "caption": "A <b>ship</b>"}}]})");
    REQUIRE_FALSE(metadata.stated.empty());
    const StatedArticle& stated = metadata.stated.front();
    CHECK(stated.source == DateSource::json_ld);
    CHECK(stated.is_article);
    CHECK(stated.own);
    CHECK(stated.headline == "Ships & sails");
    CHECK(stated.date_published == "2014-11-06");
    CHECK(stated.date_modified == "2014-11-07");
    CHECK(stated.authors == std::vector<std::string>{"Anna Smith", "Bob Brown"});
    CHECK(stated.publisher == "The Courier");
    CHECK(stated.section == "Sea");
    CHECK(stated.language == "en");
    CHECK(stated.url == "https://courier.example/ships");
    CHECK(stated.keywords == std::vector<std::string>{"sea", "ships"});
    CHECK(stated.free_to_read == false);
    REQUIRE(stated.images.size() == 1);
    CHECK(stated.images.front().caption == "A ship");
}

TEST_CASE("JSON-LD: the page's own article among others") {
    const auto metadata = json_page(R"([
        {"@type": "NewsArticle", "headline": "Cows graze", "datePublished": "2001-01-01"},
        {"@type": "NewsArticle", "headline": "Ships sail", "datePublished": "2014-11-06"},
        {"@type": "ItemList", "itemListElement": [
            {"@type": "NewsArticle", "headline": "Ships sail", "datePublished": "1999-01-01"}]}])");
    REQUIRE(metadata.stated.size() == 3);  // the meta elements' object comes last
    CHECK(metadata.stated[0].headline == "Ships sail");
    CHECK(metadata.stated[0].own);
    CHECK(metadata.stated[1].headline == "Cows graze");
    CHECK_FALSE(metadata.stated[1].own);
}

TEST_CASE("JSON-LD: an address that is another page's") {
    const auto metadata = metadata_of(
        "<title>Ships sail</title><link rel=canonical href='https://courier.example/ships/'>"
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Cows graze\","
        "\"url\":\"https://courier.example/cows\",\"datePublished\":\"2001-01-01\"}</script>"
        "<script type='application/ld+json'>{\"@type\":\"Article\","
        "\"url\":\"http://www.courier.example/ships?x=1\",\"datePublished\":\"2014-11-06\"}"
        "</script>");
    CHECK(metadata.stated[0].date_published == "2014-11-06");
    CHECK(metadata.stated[0].own);
    CHECK_FALSE(metadata.stated[1].own);
}

TEST_CASE("JSON-LD: broken blocks are read all the same") {
    CHECK(json_page("<!-- {\"@type\": \"NewsArticle\", 'headline': 'Ships sail',} -->")
              .stated.front()
              .headline == "Ships sail");
    CHECK(json_page("{\"@type\": \"NewsArticle\", \"headline\": \"Ships\nsail\"}")
              .stated.front()
              .headline == "Ships sail");
}

TEST_CASE("JSON-LD: of hostile blocks no more is taken than is of use") {
    const auto count = [](const std::string& block) { return json_page(block).stated.size(); };
    CHECK(count(std::string(100000, '[')) == 1);  // that of the meta elements
    CHECK(count(std::string(100000, '{')) == 1);
    std::string objects = "[";
    for (int i = 0; i < 100000; ++i)
        objects += "{\"@type\":\"Article\",\"headline\":\"x\"},";
    CHECK(count(objects + "{}]") == 51);  // fifty objects, and that
    const std::string text(9000000, 'x');
    CHECK(count("{\"@type\":\"Article\",\"articleBody\":\"" + text + "\"}") == 1);
}

TEST_CASE("microdata: an article, its author and another item inside") {
    const auto metadata = metadata_of(
        "<title>Ships sail</title><div itemscope itemtype='https://schema.org/NewsArticle'>"
        "<h1 itemprop=headline>Ships sail</h1>"
        "<span itemprop=author itemscope itemtype='https://schema.org/Person'>"
        "<b itemprop=name>Anna Smith</b></span>"
        "<meta itemprop=datePublished content='2014-11-06T10:00:00Z'>"
        "<div itemscope itemtype='https://schema.org/Comment'>"
        "<time itemprop=datePublished datetime='2015-01-01'></time></div>"
        "<div itemprop=publisher itemscope><i itemprop=name>The Courier</i></div></div>");
    const StatedArticle& stated = metadata.stated.front();
    CHECK(stated.source == DateSource::microdata);
    CHECK(stated.headline == "Ships sail");
    CHECK(stated.date_published == "2014-11-06T10:00:00Z");
    CHECK(stated.authors == std::vector<std::string>{"Anna Smith"});
    CHECK(stated.publisher == "The Courier");
}

TEST_CASE("hAtom: an entry by its class names") {
    const auto metadata = metadata_of(
        "<title>Ships sail</title><div class='post hentry'><h1 class=entry-title>Ships sail</h1>"
        "<abbr class=published title='2014-11-06T10:00:00+01:00'>yesterday</abbr>"
        "<span class='author vcard'><a class=fn>Anna Smith</a></span></div>");
    CHECK(metadata.stated.front().date_published == "2014-11-06T10:00:00+01:00");
    CHECK(metadata.stated.front().authors == std::vector<std::string>{"Anna Smith"});
}

TEST_CASE("meta elements come as they are, and as one object") {
    const auto metadata = metadata_of(
        "<html lang=en-GB><head><title>Ships sail - The Courier</title>"
        "<meta property='og:title' content='Ships sail'><meta property='OG:TYPE' content=article>"
        "<meta property='article:published_time' content='2014-11-06'>"
        "<meta name=author content='Anna Smith'><meta property='og:site_name' content='The "
        "Courier'>"
        "<link rel=canonical href='/ships'><base href='https://courier.example/'></head>");
    CHECK(metadata.html_lang == "en-GB");
    CHECK(metadata.canonical == "/ships");
    CHECK(metadata.base == "https://courier.example/");
    CHECK(metadata.title == "Ships sail - The Courier");
    CHECK(metadata.meta_content("og:title") == "Ships sail");
    CHECK(metadata.meta_content("none").empty());
    REQUIRE(metadata.stated.size() == 1);
    const StatedArticle& stated = metadata.stated.front();
    CHECK(stated.source == DateSource::meta);
    CHECK(stated.is_article);
    CHECK(stated.date_published == "2014-11-06");
    CHECK(stated.authors == std::vector<std::string>{"Anna Smith"});
    CHECK(stated.publisher == "The Courier");
}

TEST_CASE("an attribute of a megabyte is no metadata") {
    const auto metadata =
        metadata_of("<meta name=description content='" + std::string(1000000, 'x') + "'>");
    CHECK(metadata.meta_content("description").empty());
}

TEST_CASE("JSON-LD: whom and what an article is about") {
    const auto metadata = json_page(R"({"@type": "NewsArticle", "headline": "A visit",
        "about": [{"@type": "Person", "name": "Karla van Blonk"},
                  {"@type": "Corporation", "name": "Zorbex Ltd"},
                  {"@type": "City", "name": "Quuxville"}, {"@type": "Thing", "name": "Bread"}],
        "mentions": {"@type": "NewsMediaOrganization", "name": "The Courier"}})");
    REQUIRE_FALSE(metadata.stated.empty());
    std::vector<std::string> subjects;
    for (const Entity& subject : metadata.stated[0].subjects)
        subjects.push_back(std::string(to_string(subject.type)) + " " + subject.name);
    CHECK(subjects == std::vector<std::string>{"person Karla van Blonk", "organisation Zorbex Ltd",
                                               "place Quuxville", "organisation The Courier"});
}
