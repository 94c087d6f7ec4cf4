// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/article_lookup.hpp"

#include <catch2/catch.hpp>

#include "searcher/search/explanation.hpp"
#include "searcher/search/mentions.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

TEST_CASE("any unambiguous beginning of an id is enough") {
    Archive archive;
    const std::string id = GENERATE("b", "bb", "na:b", "NA:BBBB", "na:bbbbbbbbbbbb");
    const auto article = search::find_article(archive.reader(), id, {});
    REQUIRE(article);
    REQUIRE(*article);
    CHECK((*article)->stored.article.headline == "Obama wrote to Khamenei");
    CHECK((*article)->stored.article.captions.size() == 1);
    CHECK((*article)->headline.empty());
}

TEST_CASE("an id that is none, that nothing has or that several have") {
    Article near = make_article('b', "", "Near", "Another article.");
    near.sha256.back() = 'c';
    near.location.path = "/archive/near.html";
    Archive archive({small_archive()[1], near});
    const auto missing = search::find_article(archive.reader(), "na:c", {});
    REQUIRE(missing);
    CHECK_FALSE(*missing);
    const auto wrong =
        search::find_article(archive.reader(), GENERATE("", "na:", "xyz", "na:b b"), {});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::usage);
    const auto several = search::find_article(archive.reader(), "na:bbb", {});
    REQUIRE_FALSE(several);
    CHECK(several.error().message == "2 ids begin with na:bbb");
    // as many digits as tell them apart
    CHECK(several.error().hint == "news-searcher show na:" + std::string(64, 'b') +
                                      "   (or na:" + std::string(63, 'b') + "c)");
}

TEST_CASE("an article is shown with the words of a query marked") {
    Archive archive;
    const auto article =
        search::find_article(archive.reader(), "na:b", selection("khamenei AND \"the coalition\""));
    REQUIRE(article);
    REQUIRE(*article);
    using Spans = std::vector<search::Span>;
    CHECK((*article)->headline == Spans{{15, 23}});
    CHECK((*article)->captions == std::vector<Spans>{{{14, 22}}});
    const std::string& body = (*article)->stored.article.body;
    REQUIRE((*article)->body.size() == 1);
    const search::Span span = (*article)->body.front();
    CHECK(body.substr(span.start, span.end - span.start) == "the coalition");
}

TEST_CASE("an article is shown with the mentions of whom a query names marked") {
    Article letter = make_article('a', "2014-11-07", "Khamenei answers Obama",
                                  "Ayatollah Ali Khamenei wrote.\n\nBarack Obama waited.");
    letter.captions = {"Flags", "Mr Khamenei"};
    letter.entities = {{EntityType::person,
                        "Ali Khamenei",
                        {{"headline", 0, 8, "Khamenei"},
                         {"body", 10, 22, "Ali Khamenei"},
                         {"captions[1]", 3, 11, "Khamenei"}}},
                       {EntityType::person,
                        "Barack Obama",
                        {{"headline", 17, 22, "Obama"}, {"body", 31, 43, "Barack Obama"}}}};
    Archive archive({letter});
    using Spans = std::vector<search::Span>;
    const auto shown = [&](std::string_view query) {
        const auto article = search::find_article(archive.reader(), "na:a", selection(query));
        REQUIRE(article);
        REQUIRE(*article);
        return **article;
    };
    const std::string one =
        GENERATE("person:\"ali khamenei\"", "person:khamenei", "entity:ali*", "person:khamen*");
    auto article = shown(one);
    CHECK(article.matches);
    CHECK(article.headline == Spans{{0, 8}});
    CHECK(article.body == Spans{{10, 22}});
    CHECK(article.captions == std::vector<Spans>{{}, {{3, 11}}});
    // with words, and without those that are excluded
    article = shown("person:obama AND wrote NOT person:khamenei");
    CHECK_FALSE(article.matches);
    CHECK(article.headline == Spans{{17, 22}});
    CHECK(article.body == Spans{{23, 28}, {31, 43}});
    CHECK(shown("place:khamenei").headline.empty());
}

TEST_CASE("a mention that does not lie in its text is not marked") {
    Article article = make_article('a', "", "Talks", "Stone came.");
    article.entities = {
        {EntityType::person,
         "Bo Stone",
         {{"headline", 3, 9, "Stone"}, {"body", 4, 4, ""}, {"body", 0, 5, "Stone"}}}};
    const search::Mentions mentions = search::Mentions::all(article);
    CHECK(mentions.in(Field::headline).empty());
    CHECK(mentions.in(Field::caption, 7).empty());
    REQUIRE(mentions.in(Field::body).size() == 1);
    CHECK(mentions.in(Field::body)[0].end == 5);
}

TEST_CASE("an explanation shows the stages and why an article matches") {
    Archive archive;
    const auto explained =
        search::explain(archive.reader(), selection("Iran AND coalition NOT delegations"), "na:b");
    REQUIRE(explained);
    CHECK_FALSE(explained->tokens.empty());
    CHECK_FALSE(explained->tree.empty());
    CHECK_FALSE(explained->rewritten.empty());
    CHECK_FALSE(explained->xapian.empty());
    CHECK(explained->articles == 3);
    REQUIRE(explained->query.words.size() == 3);
    CHECK(explained->query.words[0].articles == 6);
    REQUIRE(explained->article);
    CHECK(explained->article->matches);
    CHECK(explained->article->score > 0);
    REQUIRE(explained->article->words.size() == 3);
    const search::WordInArticle& iran = explained->article->words[0];
    CHECK(iran.matches);
    REQUIRE(iran.places.size() == 1);
    CHECK(iran.places[0].snippet.field == "body");
    CHECK(iran.places[0].times == 1);
    const search::WordInArticle& excluded = explained->article->words[2];
    CHECK(excluded.negated);
    CHECK_FALSE(excluded.matches);
    CHECK(excluded.places.empty());
}

TEST_CASE("an explanation of an article that does not match says so") {
    Archive archive;
    const auto explained =
        search::explain(archive.reader(), selection("Iran AND coalition"), "na:d");
    REQUIRE(explained);
    REQUIRE(explained->article);
    CHECK_FALSE(explained->article->matches);
    CHECK(explained->article->words[0].matches);
    CHECK_FALSE(explained->article->words[1].matches);
    const auto unknown = search::explain(archive.reader(), selection("Iran"), "na:9");
    REQUIRE(unknown);
    CHECK_FALSE(unknown->article);
}

}  // namespace news::test
