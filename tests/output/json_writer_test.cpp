// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/json_writer.hpp"

#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/unicode.hpp"
#include "tests/output/results.hpp"

namespace news::test {

namespace {

using Json = nlohmann::json;

std::string hits_as(output::Format format, const search::SearchResults& results) {
    return written(format, {}, [&](output::ResultWriter& writer) { writer.hits(results); });
}

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream input(text);
    for (std::string line; std::getline(input, line);)
        lines.push_back(Json::parse(line));
    return lines;
}

}  // namespace

TEST_CASE("a search is one object with every key of the contract") {
    const std::string text = hits_as(output::Format::json, border_results());
    CHECK(text.substr(0, 20) == R"({"format_version":1,)");
    CHECK(text.back() == '\n');
    CHECK(Json::parse(text) == Json::parse(R"({
        "format_version": 1,
         "query": {"text": "iran coalition", "translated": null,
                  "reading": "iran AND coalition", "notes": [], "words": [],
                  "never_together": [], "looser": []},
        "databases": ["/archive/wars.db"],
        "total": {"articles": 1204, "stories": 1204, "undated": 37, "undated_left_out": 0},
        "by_story": false,
        "facets": {
            "person": [{"value": "George W. Bush", "count": 214, "selected": false},
                       {"value": "Kamal Kharrazi", "count": 61, "selected": false}],
            "section": [],
            "publisher": [{"value": "The Meridian", "count": 301, "selected": false},
                          {"value": "Daily Ledger", "count": 188, "selected": false}]},
        "timeline": [{"date": "2003", "count": 3}, {"date": "2003-01", "count": 40},
                     {"date": "2003-03", "count": 320}, {"date": "2003-12", "count": 1}],
        "hits": [
            {"id": "na:4f21c09be77d", "score": 12.3457,
             "headline": "Coalition forces halt at Iranian border",
             "publisher": "The Meridian", "date": "2003-03-27", "date_source": "json-ld",
             "url": "https://www.example.org/border", "path": "/archive/2003/border.html",
             "container": null, "byline": "Ana Field, Bo Stone", "cluster": null,
             "snippets": [
                {"field": "body",
                 "text": "… said the coalition would not pursue fighters into Iran unless …",
                 "spans": [[13, 22], [54, 58]]},
                {"field": "caption", "text": "Coalition troops near Basra.", "spans": [[0, 9]]}]},
            {"id": "na:0a199c90d61b", "score": 0.0, "headline": null, "publisher": null,
             "date": null, "date_source": "none", "url": null, "path": "/archive/pages.warc.gz",
             "container": {"format": "warc", "record_offset": 812, "member": "2003/other.html"},
             "byline": null, "cluster": null,
             "snippets": [{"field": "headline", "text": "never shown twice", "spans": []}]}]})"));
}

TEST_CASE("JSON Lines has an object a hit") {
    const auto lines = lines_of(hits_as(output::Format::jsonl, border_results()));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]["id"] == "na:4f21c09be77d");
    CHECK(lines[1]["headline"].is_null());
}

TEST_CASE("what was not counted is null, what was not found is explained") {
    search::SearchResults results;
    results.query.words = {{"coaltion", 0, false, "coalition", 866, {}},
                           {"kobani", 2, true, "", 0, {}}};
    results.query.never_together = {{"Iran", "caption:Kobani"}};
    using Change = search::LooserQuery::Change;
    results.query.looser = {{Change::not_excluded, "NOT oil", "Iran", 12},
                            {Change::left_out, "--where lang=de", "", 13},
                            {Change::anywhere, "\"a b\"", "a AND b", 14}};
    const Json json = Json::parse(hits_as(output::Format::json, results));
    CHECK(json["total"].is_null());
    CHECK(json["facets"] == Json::object());
    CHECK(json["hits"] == Json::array());
    CHECK(json["query"]["words"] == Json::parse(R"([
        {"text": "coaltion", "articles": 0, "negated": false,
         "suggestion": {"text": "coalition", "articles": 866}, "forms": []},
        {"text": "kobani", "articles": 2, "negated": true, "suggestion": null, "forms": []}])"));
    CHECK(json["query"]["never_together"] == Json::parse(R"([["Iran", "caption:Kobani"]])"));
    CHECK(json["query"]["looser"] == Json::parse(R"([
        {"change": "not_excluded", "part": "NOT oil", "text": "Iran", "articles": 12},
        {"change": "left_out", "part": "--where lang=de", "text": null, "articles": 13},
        {"change": "anywhere", "part": "\"a b\"", "text": "a AND b", "articles": 14}])"));
}

TEST_CASE("the output is valid UTF-8 and one line whatever an article says") {
    auto results = border_results();
    results.query.text = "bad \xff query";
    results.databases = {"/odd\xff/db"};
    results.hits[0].headline = "a\nb\xc3";
    results.hits[0].location.path = "/odd\xff\n.html";
    for (const auto format : {output::Format::json, output::Format::jsonl}) {
        const std::string text = hits_as(format, results);
        CHECK(is_valid_utf8(text));
        CHECK(lines_of(text).size() == (format == output::Format::json ? 1 : 2));
    }
    const Json json = Json::parse(hits_as(output::Format::json, results));
    CHECK(json["hits"][0]["path"] == "/odd\\xff\\n.html");
    CHECK(json["databases"][0] == "/odd\\xff/db");
}

TEST_CASE("counts, facets, articles, fields and explanations as JSON") {
    const auto as_json = [](output::Format format, const auto& call) {
        return lines_of(written(format, {}, call));
    };
    search::GroupedCounts counts;
    counts.total = search::Total{3, 1, 3};
    counts.by = {"year", "publisher"};
    counts.rows = {{{"2003", "The Meridian"}, 2}, {{"", "Daily Ledger"}, 1}};
    const auto count = [&](output::ResultWriter& writer) { writer.count(counts); };
    const Json groups = Json::parse(R"([{"year": "2003", "publisher": "The Meridian", "count": 2},
                                        {"year": null, "publisher": "Daily Ledger", "count": 1}])");
    CHECK(as_json(output::Format::json, count)[0]["groups"] == groups);
    CHECK(as_json(output::Format::json, count)[0]["total"]["articles"] == 3);
    CHECK(Json(as_json(output::Format::jsonl, count)) == groups);

    const auto results = border_results();
    const auto facets = [&](output::ResultWriter& writer) { writer.facets(results); };
    CHECK(as_json(output::Format::json, facets)[0].contains("timeline"));
    CHECK_FALSE(as_json(output::Format::json, facets)[0].contains("hits"));
    const auto facet_lines = as_json(output::Format::jsonl, facets);
    REQUIRE(facet_lines.size() == 4);
    CHECK(
        facet_lines[3] ==
        Json::parse(
            R"({"facet": "publisher", "value": "Daily Ledger", "count": 188, "selected": false})"));

    const auto articles = [](output::ResultWriter& writer) { writer.articles({border_article()}); };
    const Json article = as_json(output::Format::json, articles)[0]["articles"][0];
    CHECK(article == as_json(output::Format::jsonl, articles)[0]);
    CHECK(article["id"] == "na:eeeeeeeeeeee");
    CHECK(article["body"] == "The coalition stopped.\n\nIran watched the coalition.");
    CHECK(article["added"] == "2026-01-02");
    CHECK(article["locations"].size() == 2);
    CHECK(article["marks"]["body"] == Json::parse("[[4, 13], [41, 50]]"));
    CHECK(article["marks"]["captions"] == Json::parse("[[[0, 9]]]"));

    const auto fields = [](output::ResultWriter& writer) {
        writer.fields({{Field::headline, 12}, {Field::entity, std::nullopt}});
    };
    const auto field_lines = as_json(output::Format::jsonl, fields);
    REQUIRE(field_lines.size() == 2);
    CHECK(field_lines[0]["aliases"] == Json::parse(R"(["title", "hl", "hd"])"));
    CHECK(field_lines[0]["kind"] == "text");
    CHECK(field_lines[0]["values"] == 12);
    CHECK(field_lines[1]["values"].is_null());
    CHECK(field_lines[1]["members"] == Json::parse(R"(["person", "org", "place"])"));

    search::Explanation explanation;
    explanation.tree = "(and a b)";
    explanation.query.words = {{"a*", 3, false, "", 0, {{"ab", 2}, {"ac", 1}}}};
    search::ArticleMatch match;
    match.id = "na:4f21c09be77d";
    match.matches = true;
    match.score = 1.23456789;
    match.length = 12;
    match.average_length = 7.6;
    match.words = {{"a", false, true, {{2, {"body", "A.", {{0, 1}}}, {{"a", 2}}}}, 5, 1.23456789},
                   {"b", true, false, {}, 7, std::nullopt}};
    explanation.article = match;
    const auto explain = [&](output::ResultWriter& writer) { writer.explanation(explanation); };
    const Json explained = as_json(output::Format::json, explain)[0];
    CHECK(explained["stages"]["tree"] == "(and a b)");
    CHECK(explained["query"]["words"][0]["forms"] ==
          Json::parse(R"([{"form": "ab", "articles": 2}, {"form": "ac", "articles": 1}])"));
    CHECK(explained["article"] == Json::parse(R"(
        {"id": "na:4f21c09be77d", "headline": null, "matches": true, "score": 1.23456789,
         "recency": null, "date": null, "length": 12, "average_length": 8.0,
         "words": [
            {"text": "a", "negated": false, "matches": true, "articles": 5, "score": 1.23456789,
             "places": [{"field": "body", "text": "A.", "spans": [[0, 1]], "times": 2,
                         "forms": [{"form": "a", "times": 2}]}]},
            {"text": "b", "negated": true, "matches": false, "articles": 7, "score": null,
             "places": []}]})"));
}

}  // namespace news::test
