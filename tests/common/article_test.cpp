// SPDX-License-Identifier: GPL-3.0-or-later
// An article, its JSON and its stored form.
#include "common/article.hpp"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/stored_article.hpp"
#include "common/url.hpp"

namespace news {

namespace {

using Json = nlohmann::ordered_json;

Article whole_article() {
    Article article;
    article.sha256 = std::string(64, 'a');
    article.location = {"pages/letter.html", "warc", 4096, "letter", "2014-11-07T06:30:00Z"};
    article.url = "https://example.org/2014/letter";
    article.publisher = "Harbour Courier";
    article.slug = "IRAN-LETTER";
    article.keywords = {"diplomacy", "nuclear programme"};
    article.language = "en";
    article.type = PageType::live;
    article.skipped = "live page";
    article.headline = "“Talks” in Wien";
    article.deck = "A deck";
    article.authors = {"Jane Doe", "José Núñez"};
    article.section = "World";
    article.agency = "AP";
    article.paywalled = true;
    article.date = PartialDate::make(2014, 11);
    article.date_time = "2014-11-06T23:10:00-05:00";
    article.date_source = DateSource::time_tag;
    article.date_candidates = {{"2014-11", DateSource::time_tag}, {"2013", DateSource::text}};
    article.modified = "2014-11-07T00:00:00Z";
    article.crawled = "2015-01-01T00:00:00Z";
    article.body = "First paragraph.\n\nSecond \"paragraph\".";
    article.captions = {"One", "Two"};
    article.credits = {"Photo: X"};
    article.entities = {{EntityType::place, "Vienna", {{"headline", 12, 16, "Wien"}}},
                        {EntityType::person, "Jane Doe", {}}};
    article.words = 4;
    return article;
}

}  // namespace

TEST_CASE("the words of types and sources go both ways") {
    for (int i = 0; i <= static_cast<int>(PageType::error); ++i) {
        const auto type = static_cast<PageType>(i);
        CHECK(page_type_from(to_string(type)) == type);
    }
    for (int i = 0; i <= static_cast<int>(DateSource::none); ++i) {
        const auto source = static_cast<DateSource>(i);
        CHECK(date_source_from(to_string(source)) == source);
    }
    CHECK(to_string(DateSource::json_ld) == "json-ld");
    CHECK(to_string(EntityType::organisation) == "organisation");
    CHECK_FALSE(page_type_from("Article").has_value());
    CHECK_FALSE(date_source_from("").has_value());
}

TEST_CASE("an article's short name") {
    CHECK(article_id("4f21c09be77d0123") == "na:4f21c09be77d");
}

TEST_CASE("the fields survive being written as JSON") {
    const Article article = whole_article();
    const Json json = fields_to_json(article);
    CHECK(json["date"] == "2014-11");
    CHECK(json["date_range"] == Json({"2014-11-01", "2014-11-30"}));
    CHECK(json["type"] == "live");
    CHECK(json["entities"][0]["mentions"][0]["text"] == "Wien");
    CHECK_FALSE(json.contains("body"));
    CHECK(dump_line(fields_to_json(fields_from_json(json))) == dump_line(json));
}

TEST_CASE("what is not given is null or empty") {
    const Json json = fields_to_json(Article{});
    CHECK(json["headline"].is_null());
    CHECK(json["date"].is_null());
    CHECK(json["date_range"].is_null());
    CHECK(json["authors"] == Json::array());
    CHECK(json["date_source"] == "none");
    CHECK(json["paywalled"] == false);
}

TEST_CASE("JSON of another shape gives empty fields and no exception") {
    for (const char* text :
         {"null", "[]", "1", R"({"headline":1,"authors":"x","date":5,"entities":[1,{"mentions":2}],
          "date_candidates":[1],"words":-1,"paywalled":"yes","type":"nonsense","captions":[1,"c"]})"}) {
        const Article article = fields_from_json(Json::parse(text));
        INFO(text);
        CHECK(article.headline.empty());
        CHECK_FALSE(article.date.has_value());
        CHECK(article.words == 0);
        CHECK(article.type == PageType::article);
        CHECK(article.captions.size() <= 1);
    }
}

TEST_CASE("bytes that are no UTF-8 are replaced in JSON") {
    Article article;
    article.headline = "caf\xE9";
    CHECK(dump_line(fields_to_json(article)).find("caf\uFFFD") != std::string::npos);
}

TEST_CASE("a stored article is read as it was written") {
    StoredArticle stored;
    stored.article = whole_article();
    stored.locations = {stored.article.location, file_location("copy \xFF.html")};
    stored.added = "2026-01-31";
    stored.posting_sum = 0x0123456789ABCDEF;
    const std::string data = serialise(stored);
    CHECK(data.starts_with("newsarchive1 "));

    const auto read = parse_stored_article(data);
    REQUIRE(read.has_value());
    CHECK(read->article.body == stored.article.body);
    CHECK(read->article.location == stored.article.location);
    CHECK(read->locations == stored.locations);
    CHECK(read->added == stored.added);
    CHECK(read->posting_sum == stored.posting_sum);
    CHECK(dump_line(fields_to_json(read->article)) == dump_line(fields_to_json(stored.article)));
}

TEST_CASE("a stored article is read without its entities, whatever looks like them") {
    StoredArticle stored;
    stored.article = whole_article();
    stored.article.headline = R"(,"entities":[ and \)";
    stored.article.credits = {R"(","entities":[{"type":"person"}])", "]\\"};
    stored.article.entities = {
        {EntityType::place, R"(A ] and [ and "quoted\)", {{"headline", 0, 3, R"(\"])"}}},
        {EntityType::person, "Jane Doe", {}}};
    stored.locations = {stored.article.location};
    const auto read = parse_stored_article(serialise(stored), StoredPart::all_but_entities);
    REQUIRE(read.has_value());
    CHECK(read->article.entities.empty());
    CHECK(read->locations == stored.locations);
    CHECK(read->article.body == stored.article.body);
    stored.article.entities.clear();
    CHECK(dump_line(fields_to_json(read->article)) == dump_line(fields_to_json(stored.article)));

    const auto bare = parse_stored_article(serialise(stored), StoredPart::all_but_entities);
    REQUIRE(bare.has_value());
    CHECK(dump_line(fields_to_json(bare->article)) == dump_line(fields_to_json(stored.article)));
}

TEST_CASE("damage to a stored article is noticed, wherever it is") {
    StoredArticle stored;
    stored.article = whole_article();
    stored.locations = {stored.article.location};
    const std::string data = serialise(stored);
    const std::size_t sum_begin = data.find(' ', 13);
    const std::size_t sum_end = data.find('\n');
    for (std::size_t i = 0; i < data.size(); ++i) {
        // the posting sum speaks of the postings; it is theirs to disagree
        if (i > sum_begin && i < sum_end) continue;
        if (i == sum_begin) continue;
        std::string damaged = data;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        INFO("byte " << i);
        CHECK_FALSE(parse_stored_article(damaged).has_value());
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{5}, sum_end, data.size() - 1})
        CHECK_FALSE(parse_stored_article(data.substr(0, size)).has_value());
}

TEST_CASE("the host of an address") {
    const auto [url, host] = GENERATE(table<std::string, std::string>({
        {"https://www.Example.org/a?b", "example.org"},
        {"http://user:pass@news.example.org:8080/", "news.example.org"},
        {"HTTPS://example.org", "example.org"},
        {"https://example.org.", "example.org"},
        {"https://[2001:db8::1]:443/x", "[2001:db8::1]"},
        {"ftp://example.org/", ""},
        {"example.org", ""},
        {"", ""},
        {"http://", ""},
    }));
    CHECK(host_of(url) == host);
}

}  // namespace news
