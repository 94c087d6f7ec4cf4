// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/field_map.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "indexer/formats/article_reader.hpp"

using namespace news;
using formats::FieldMap;
using formats::FieldValue;
using formats::parse_field_map;

namespace {

extract::Extraction read(container::RecordFormat format, std::string bytes, FieldMap map,
                         std::vector<std::string> columns = {}) {
    container::PageRecord record;
    record.format = format;
    record.bytes = std::move(bytes);
    container::ContainerFacts facts;
    facts.columns = std::move(columns);
    record.facts = std::make_shared<const container::ContainerFacts>(std::move(facts));
    extract::ExtractOptions options;
    options.field_map = std::move(map);
    auto extraction = formats::read_article(record, options);
    REQUIRE(extraction);
    return std::move(*extraction);
}

}  // namespace

TEST_CASE("a field map is read from its options") {
    const auto map = parse_field_map({"headline=title,date=a.b", "body=text"});
    REQUIRE(map);
    CHECK(*map == FieldMap{{"headline", "title"}, {"date", "a.b"}, {"body", "text"}});
    CHECK(*parse_field_map({"headline=Title 1, date = b "}) ==
          FieldMap{{"headline", "Title 1"}, {"date", "b"}});
    CHECK(parse_field_map({})->empty());
}

TEST_CASE("mistakes in a field map are told") {
    const auto unknown = parse_field_map({"headlin=title"});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message == "--map: no field is called \"headlin\"");
    CHECK_THAT(unknown.error().hint, Catch::StartsWith("did you mean headline?"));
    CHECK_THAT(parse_field_map({"author=x"}).error().hint,
               Catch::StartsWith("did you mean authors?"));
    for (const char* nothing :
         {"headline", "headline=", "=title", "", "headline=a,", "headline= ", " "})
        CHECK_FALSE(parse_field_map({nothing}));
}

TEST_CASE("names are compared without case, lines and spaces") {
    for (const char* name : {"published_at", "publishedAt", "Published At", "PUBLISHED-AT"})
        CHECK(formats::comparable_name(name) == "publishedat");
}

TEST_CASE("what is mapped comes from there alone") {
    const auto extraction =
        read(container::RecordFormat::json,
             R"({"title": "No", "kopf": {"zeile": "Yes"}, "text": "A text.", "x.y": "2014-11-06"})",
             {{"headline", "kopf.zeile"}, {"date", "x.y"}, {"section", "ressort"}});
    CHECK(extraction.article.headline == "Yes");
    CHECK(extraction.article.body == "A text.");
    CHECK(extraction.article.date->iso() == "2014-11-06");
    CHECK(extraction.mapped);
    CHECK(extraction.unmapped == std::vector<std::string>{"ressort"});
}

TEST_CASE("columns go by name or number") {
    const auto numbered = read(container::RecordFormat::csv, "3,Prices rise,They rose in May.",
                               {{"headline", "2"}, {"body", "3"}, {"section", "1"}});
    CHECK(numbered.article.headline == "Prices rise");
    CHECK(numbered.article.body == "They rose in May.");
    CHECK(numbered.article.section == "3");
    const auto named = read(container::RecordFormat::csv, "Prices rise,They rose in May.",
                            {{"headline", "Zeile 1"}}, {"Zeile_1", "text"});
    CHECK(named.article.headline == "Prices rise");
    CHECK(named.unmapped.empty());
    const auto missing =
        read(container::RecordFormat::csv, "a,b", {{"headline", "9"}}, {"x", "text"});
    CHECK(missing.unmapped == std::vector<std::string>{"9"});
}

TEST_CASE("lists in a text are taken apart") {
    const auto extraction =
        read(container::RecordFormat::json,
             R"({"title": "T", "text": "A.", "authors": "['Anna Smith', 'Bob Brown']",
                                     "keywords": "snow;roads, closed"})",
             {});
    CHECK(extraction.article.authors == std::vector<std::string>{"Anna Smith", "Bob Brown"});
    CHECK(extraction.article.keywords == std::vector<std::string>{"snow", "roads, closed"});
}

TEST_CASE("a description is the text where there is no other") {
    const auto only = read(container::RecordFormat::json,
                           R"({"headline": "T", "short_description": "What happened."})", {});
    CHECK(only.article.body == "What happened.");
    CHECK(only.article.deck.empty());
    const auto both = read(container::RecordFormat::json,
                           R"({"headline": "T", "description": "Short.", "body": "A text."})", {});
    CHECK(both.article.deck == "Short.");
}

TEST_CASE("columns have their usual names in other languages, too") {
    const std::vector<std::vector<std::string>> headers = {
        {"Titel", "Datum", "Text", "Autor"},
        {"Titre", "Date de publication", "Texte", "Auteur"},
        {"Título", "Fecha", "Texto", "Autor"},
        {"Titolo", "Data", "Testo", "Autore"},
        {"Kop", "Datum", "Tekst", "Auteur"}};
    for (const auto& header : headers) {
        const auto extraction = read(container::RecordFormat::csv,
                                     "Prices rise,2014-11-06,They rose.,Anna Smith", {}, header);
        CHECK(extraction.article.headline == "Prices rise");
        CHECK(extraction.article.date->iso() == "2014-11-06");
        CHECK(extraction.article.body == "They rose.");
        CHECK(extraction.article.authors == std::vector<std::string>{"Anna Smith"});
    }
}
