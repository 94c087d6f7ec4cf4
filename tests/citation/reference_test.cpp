// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/reference.hpp"

#include <catch2/catch.hpp>

namespace news::citation {

namespace {

StoredArticle letter() {
    StoredArticle stored;
    Article& article = stored.article;
    article.sha256 = "4f21c09be77d" + std::string(52, '0');
    article.headline = "Ferry returns\nto Porto Alto";
    article.authors = {"Ana Field", "Porto Alto Rowers"};
    article.publisher = "The Harbour Courier";
    article.date = PartialDate::make(2014, 11, 7);
    article.url = "https://www.harbourcourier.example/ferry?a=1&b={2}";
    article.language = "en";
    article.entities = {{EntityType::organisation, "Porto Alto Rowers", {}}};
    article.location = file_location("/archive/ferry.html");
    article.location.crawled = "2015-01-02T03:04:05Z";
    stored.locations = {article.location};
    return stored;
}

}  // namespace

TEST_CASE("a reference has an article's facts, each on one line") {
    const Reference reference = reference_of(letter());
    CHECK(reference.id == "na:4f21c09be77d");
    CHECK(reference.key == "field-2014-4f21c09be77d");
    CHECK(reference.title == "Ferry returns to Porto Alto");
    CHECK(reference.url == "https://www.harbourcourier.example/ferry?a=1&b=%7B2%7D");
    CHECK(reference.fetched == PartialDate::make(2015, 1, 2));
    REQUIRE(reference.authors.size() == 2);
    CHECK(reference.authors[0].family == "Field");
}

TEST_CASE("a name that the article uses for an organisation is no person's") {
    CHECK(reference_of(letter()).authors[1].literal == "Porto Alto Rowers");
    StoredArticle stored = letter();
    stored.article.authors = {"Harbour Mirror"};
    CHECK(reference_of(stored).authors[0].literal.empty());
    stored.article.publisher = "Harbour Mirror";
    CHECK(reference_of(stored).authors[0].literal == "Harbour Mirror");
}

TEST_CASE("what is not known is empty") {
    StoredArticle stored = letter();
    stored.article = Article();
    stored.article.sha256 = std::string(64, 'a');
    const Reference reference = reference_of(stored);
    CHECK(reference.key == "article-undated-aaaaaaaaaaaa");
    CHECK(reference.authors.empty());
    CHECK_FALSE(reference.date);
    // when nothing was fetched from anywhere
    CHECK_FALSE(reference.fetched);
}

TEST_CASE("a key has only plain letters, whatever the name is written in") {
    StoredArticle stored = letter();
    stored.article.authors = {"Łukasz Święty-Błoński"};
    CHECK(reference_of(stored).key == "swietyblonski-2014-4f21c09be77d");
    stored.article.authors = {"王小明"};
    CHECK(reference_of(stored).key == "theharbourcourier-2014-4f21c09be77d");
}

TEST_CASE("an address of another kind is not cited") {
    StoredArticle stored = letter();
    stored.article.url = GENERATE("javascript:alert(1)", "file:///etc/passwd", "ferry.html");
    CHECK(reference_of(stored).url.empty());
}

}  // namespace news::citation
