// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/snippet.hpp"

#include <catch2/catch.hpp>

#include "tests/search/archive.hpp"
#include "tests/search/needles.hpp"

namespace news::test {

namespace {

// "field: text" of each snippet.
std::vector<std::string> snippets(const Article& article, const std::vector<std::string>& words,
                                  const std::vector<query::SoughtName>& names = {}) {
    std::vector<query::Needle> needles;
    for (const std::string& word : words)
        needles.push_back(
            {{Field::headline, Field::deck, Field::body, Field::caption, Field::byline},
             {needle_word({word})}});
    std::vector<std::string> shown;
    const search::Highlighter highlighter(needles);
    for (const search::Snippet& snippet :
         search::make_snippets(article, search::ArticleMarks(article, highlighter, names)))
        shown.push_back(snippet.field + ": " + snippet.text + (snippet.spans.empty() ? "" : " *"));
    return shown;
}

}  // namespace

TEST_CASE("snippets come from the fields in which something was found") {
    Article article = make_article('a', "", "Khamenei answers", "The letter came. Iran waited.");
    article.deck = "A reply";
    article.captions = {"Flags", "Khamenei and cadets", "Khamenei in Iran", "Khamenei again"};
    article.authors = {"Ana Field", "Bo Stone"};
    using Texts = std::vector<std::string>;
    CHECK(snippets(article, {"iran"}) ==
          Texts{"body: The letter came. Iran waited. *", "caption: Khamenei in Iran *"});
    // two captions, that with more of the words first
    CHECK(snippets(article, {"khamenei", "iran"}) ==
          Texts{"body: The letter came. Iran waited. *", "caption: Khamenei in Iran *",
                "caption: Khamenei and cadets *", "headline: Khamenei answers *"});
    CHECK(snippets(article, {"reply"}) == Texts{"deck: A reply *"});
    // the body's beginning, where nothing else says what the article is about
    CHECK(snippets(article, {"answers"}) ==
          Texts{"headline: Khamenei answers *", "body: The letter came. Iran waited."});
    CHECK(snippets(article, {"stone"}) ==
          Texts{"byline: Ana Field, Bo Stone *", "body: The letter came. Iran waited."});
    CHECK(snippets(article, {}) == Texts{"body: The letter came. Iran waited."});
    CHECK(snippets(make_article('a', "", "", ""), {"iran"}) == Texts{});
}

TEST_CASE("a person who is asked for is shown where the article names them") {
    Article article = make_article('a', "", "Talks in Quillon", "");
    for (int i = 0; i < 30; ++i)
        article.body += "Some words stand here. ";
    const std::size_t start = article.body.size();
    article.body += "Mrs Stone came late.";
    article.captions = {"Bo Stone", "A bridge"};
    article.entities = {
        {EntityType::person,
         "Bo Stone",
         {{"body", start + 4, start + 9, "Stone"}, {"captions[0]", 0, 8, "Bo Stone"}}},
        {EntityType::place, "Quillon", {{"headline", 9, 16, "Quillon"}}}};
    const auto shown = snippets(article, {}, {{{Field::person}, "bo stone", false}});
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].ends_with("Mrs Stone came late. *"));
    CHECK(shown[1] == "caption: Bo Stone *");
    CHECK(snippets(article, {}, {{{Field::place}, "quil", true}}).front() ==
          "headline: Talks in Quillon *");
}

TEST_CASE("the beginning of a long body ends in an ellipsis") {
    std::string body;
    for (int i = 0; i < 1000; ++i)
        body += "Some words stand here. ";
    const auto shown = snippets(make_article('a', "", "", body), {});
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].size() < 260);
    CHECK(shown[0].ends_with(" …"));
}

}  // namespace news::test
