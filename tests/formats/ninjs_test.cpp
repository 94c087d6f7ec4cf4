// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/ninjs.hpp"

#include "tests/formats/read_record.hpp"

using namespace news;
using namespace news::test;
using formats::is_ninjs;

namespace {

extract::Extraction read(std::string_view json) {
    return read_record(container::RecordFormat::json, std::string(json));
}

constexpr std::string_view kFirst = R"({"uri": "http://news.example/items/7", "type": "text",
  "versioncreated": "2013-07-09T12:00:00Z", "firstcreated": "2013-07-09T10:37:00Z",
  "copyrightholder": "Harbour Courier", "language": "en-GB", "slugline": "FERRY-SAILS",
  "byline": "Anna Smith and Bob Brown", "headline": "Ferry sails &amp; returns",
  "description_text": "After the storm",
  "body_text": "The ferry sailed. Nobody was hurt.",
  "body_xhtml": "<p>The ferry sailed.</p><p>Nobody was hurt.</p>",
  "subject": [{"name": "Transport", "rel": "about"}, {"name": "t", "rels": ["category"]}],
  "person": [{"name": "Carla Jones"}], "organisation": [{"name": "Harbour Ferries"}],
  "place": [{"name": "Seatown", "rels": ["direct"]}, {"name": "Europe", "rels": ["ancestor"]}],
  "associations": {"photo": {"type": "picture", "uri": "x", "description_text": "The ferry",
                             "byline": "D. Photo"},
                   "more": {"type": "text", "description_text": "another story"}}})";

}  // namespace

TEST_CASE("ninjs 1: fields") {
    CHECK(is_ninjs(kFirst));
    const Article article = read(kFirst).article;
    CHECK(article.headline == "Ferry sails & returns");
    CHECK(article.deck == "After the storm");
    CHECK(article.slug == "FERRY-SAILS");
    CHECK(article.url == "http://news.example/items/7");
    CHECK(article.publisher == "Harbour Courier");
    CHECK(article.language == "en");
    CHECK(article.authors == Strings{"Anna Smith", "Bob Brown"});
    CHECK(article.date_time == "2013-07-09T10:37:00+00:00");
    CHECK(article.modified == "2013-07-09T12:00:00+00:00");
    CHECK(article.keywords == Strings{"Transport"});
    CHECK(stated(article, EntityType::person) == Strings{"Carla Jones"});
    CHECK(stated(article, EntityType::organisation) == Strings{"Harbour Ferries"});
    CHECK(stated(article, EntityType::place) == Strings{"Seatown"});
    CHECK(article.captions == Strings{"The ferry"});
    CHECK(article.credits == Strings{"D. Photo"});
    CHECK(article.body == "The ferry sailed.\n\nNobody was hurt.");
}

TEST_CASE("ninjs 2: several headlines, bodies, descriptions") {
    const Article article =
        read(R"({"uri": "urn:news:7", "type": "text", "contentcreated": "2021-07-09T10:37:00Z",
          "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sails"}],
          "descriptions": [{"role": "main", "value": "After the storm"}],
          "bodies": [{"contenttype": "text/plain", "value": "plain"},
                     {"contenttype": "text/html", "value": "<p>It sailed.</p>"}],
          "infosources": [{"name": "AP"}], "subjects": [{"name": "Transport"}],
          "associations": [{"type": "picture", "descriptions": [{"value": "The ferry"}]}]})")
            .article;
    CHECK(article.headline == "Ferry sails");
    CHECK(article.deck == "After the storm");
    CHECK(article.body == "It sailed.");
    CHECK(article.agency == "AP");
    CHECK(article.url.empty());
    CHECK(article.keywords == Strings{"Transport"});
    CHECK(article.captions == Strings{"The ferry"});
    CHECK(article.date->iso() == "2021-07-09");
}

TEST_CASE("ninjs in a service's answer") {
    const auto wrapped =
        read(R"({"api_version": "1.1", "data": {"item": {"uri": "http://api.example/7",
        "type": "text", "headline": "Ferry sails", "versioncreated": "2019-07-03T04:05:12Z"}}})");
    CHECK(wrapped.article.headline == "Ferry sails");
    CHECK(wrapped.article.url.empty());  // the service's address, not the article's
    CHECK(wrapped.warnings.empty());

    const auto several = read(R"({"items": [{"uri": "a", "headline": "Ferry sails"},
                                            {"uri": "b", "headline": "Ferry returns"}]})");
    CHECK(several.article.headline == "Ferry sails");
    CHECK(several.warnings == Strings{"1 more items in this file are not read"});
}

TEST_CASE("what is no ninjs, and what is no article") {
    CHECK_FALSE(is_ninjs(R"({"headline": "Ferry sails", "url": "http://news.example/7"})"));
    CHECK_FALSE(is_ninjs(R"({"uri": 7, "headline": "x"})"));
    CHECK_FALSE(is_ninjs(R"([{"uri": "a", "headline": "x"}])"));
    CHECK_FALSE(is_ninjs("{\"uri\": \"a\", \"headline\": "));
    CHECK_FALSE(is_ninjs(std::string(100'000, '[')));
    CHECK(read(R"({"uri": "a", "type": "picture", "versioncreated": "2019-07-03T04:05:12Z",
                   "headline": "The ferry"})")
              .article.skipped == "picture");
}
