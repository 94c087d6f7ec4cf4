// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract_record.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace news;
using Json = nlohmann::ordered_json;

TEST_CASE("the record has every key, in the contract's order, also for an empty page") {
    const Json record = Json::parse(extract_record({}, false));
    std::vector<std::string> keys;
    for (const auto& item : record.items())
        keys.push_back(item.key());
    CHECK(keys == std::vector<std::string>{"format_version",
                                           "id",
                                           "path",
                                           "container",
                                           "url",
                                           "publisher",
                                           "language",
                                           "type",
                                           "skipped",
                                           "headline",
                                           "deck",
                                           "authors",
                                           "section",
                                           "agency",
                                           "slug",
                                           "keywords",
                                           "paywalled",
                                           "date",
                                           "date_range",
                                           "date_time",
                                           "date_source",
                                           "date_candidates",
                                           "modified",
                                           "crawled",
                                           "body",
                                           "captions",
                                           "credits",
                                           "entities",
                                           "sha256",
                                           "words"});
    CHECK(record["format_version"] == 1);
    CHECK(record["date"].is_null());
    CHECK(record["date_source"] == "none");
    CHECK(record["captions"].empty());
}

TEST_CASE("a record shows precision, mentions and a path that is no UTF-8") {
    extract::Extraction extraction;
    Article& article = extraction.article;
    article.sha256 = "4f21c09be77d" + std::string(52, '0');
    article.location.path = "a\xff.html";
    article.date = PartialDate::make(2016, 2);
    article.entities = {{EntityType::organisation, "United Nations", {{"deck", 3, 5, "UN"}}}};
    const Json record = Json::parse(extract_record(extraction, false));
    CHECK(record["id"] == "na:4f21c09be77d");
    CHECK(record["path"] == "a\\xff.html");
    CHECK(record["date"] == "2016-02");
    CHECK(record["date_range"] == Json::array({"2016-02-01", "2016-02-29"}));
    CHECK(record["entities"][0]["type"] == "organisation");
    CHECK(record["entities"][0]["mentions"][0]["start"] == 3);
}

TEST_CASE("the record with --explain adds what was chosen, what lost and what was thrown away") {
    extract::Extraction extraction;
    extraction.explanation.charset = "windows-1252";
    extraction.explanation.chosen = {{"headline", "h1", "article > h1", "Title"}};
    extraction.explanation.discarded = {{"div.share", "class share", "Share this"}};
    extraction.notices = {"the file of fields beside it: no JSON object"};
    extraction.warnings = {"3 invalid UTF-8 sequences replaced"};
    const Json explain = Json::parse(extract_record(extraction, true))["explain"];
    CHECK(explain["charset"] == "windows-1252");
    CHECK(explain["chosen"][0]["place"] == "article > h1");
    CHECK(explain["discarded"][0]["rule"] == "class share");
    CHECK(explain["warnings"][0] == "the file of fields beside it: no JSON object");
    CHECK(explain["warnings"][1] == "3 invalid UTF-8 sequences replaced");
}
