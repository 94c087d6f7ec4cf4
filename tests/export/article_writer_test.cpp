// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/article_writer.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/export/matched.hpp"

namespace news::test {

using output::Format;

TEST_CASE("a table of articles") {
    CHECK(exported(Format::csv, {}, {ferry_article()}) ==
          "id,headline,deck,byline,publisher,agency,section,date,date_source,lang,words,persons,"
          "organisations,places,keywords,url,path,member,record_offset\n"
          "na:4f21c09be77d,\"Ferry returns, slowly\",'=1+1,Ana Field; Bo Stone,The Harbour "
          "Courier,,Harbour,2014-11-07,json-ld,en,6,Ana Field,,Porto Alto; Oldtown,,"
          "https://www.harbourcourier.example/ferry,/archive/caf\\xe9.html,,\n");
}

TEST_CASE("a table with the text, marked for Excel") {
    const std::string csv = exported(Format::csv, {true, true}, {ferry_article()});
    CHECK(csv.starts_with("\xEF\xBB\xBFid,"));
    CHECK(csv.find(",captions,body\n") != csv.npos);
    CHECK(csv.ends_with(",\"The Gull\nIts crew\",\"The \"\"Gull\"\" sails.\n\nIt is full.\"\n"));
    const std::string tsv = exported(Format::tsv, {true, false}, {ferry_article()});
    CHECK(std::count(tsv.begin(), tsv.end(), '\n') == 2);
    CHECK(tsv.ends_with("\tThe Gull Its crew\tThe \"Gull\" sails. It is full.\n"));
}

TEST_CASE("CSL-JSON is one array, of any number") {
    const auto number = GENERATE(0U, 1U, 3U);
    const std::vector<search::MatchedArticle> articles(number, ferry_article());
    const auto json = nlohmann::json::parse(exported(Format::csl_json, {}, articles));
    REQUIRE(json.is_array());
    CHECK(json.size() == number);
}

TEST_CASE("records, entries and lines follow one another") {
    const std::vector<search::MatchedArticle> two(2, ferry_article());
    const std::string ris = exported(Format::ris, {}, two);
    CHECK(ris.starts_with("TY  - NEWS\r\n"));
    CHECK(ris.find("ER  - \r\nTY  - NEWS\r\n") != ris.npos);
    CHECK(exported(Format::bibtex, {}, two).find("\n}\n\n@article{") != ris.npos);
    const std::string lines = exported(Format::jsonl, {}, two);
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
    const auto record = nlohmann::json::parse(lines.substr(0, lines.find('\n')));
    CHECK(record["headline"] == "Ferry returns, slowly");
    CHECK(record["body"] == "The \"Gull\" sails.\n\nIt is full.");
    CHECK(record["marks"]["captions"].size() == 2);
}

TEST_CASE("text and a whole JSON object are not written article by article") {
    CHECK_FALSE(exports::make_article_writer(Format::text, {}, {}));
    CHECK_FALSE(exports::make_article_writer(Format::json, {}, {}));
    CHECK_FALSE(exports::writes_articles(Format::text));
    CHECK(exports::writes_articles(Format::html));
}

}  // namespace news::test
