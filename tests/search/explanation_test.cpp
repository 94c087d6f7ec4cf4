// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/explanation.hpp"

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

search::Explanation explained(Archive& archive, std::string_view query, std::string_view id = {},
                              std::optional<std::chrono::days> half_life = std::nullopt) {
    auto explanation = search::explain(archive.reader(), selection(query), id, half_life);
    if (!explanation) FAIL(explanation.error().message);
    return std::move(*explanation);
}

double sum_of_words(const search::ArticleMatch& match) {
    double sum = 0;
    for (const search::WordInArticle& word : match.words)
        sum += word.score.value_or(0);
    return sum;
}

}  // namespace

TEST_CASE("what the words of a query add makes the score of each hit") {
    Archive archive;
    const std::string query =
        GENERATE(as<std::string>(), "iran", "iran coalition", "iran OR coalition OR khamenei",
                 "iran iran", "headline:iran OR iran OR body:coalition",
                 "(iran AND obama) OR (coalition AND lausanne) OR talks",
                 "\"the coalition\" OR iran", "coalition NEAR/30 iran", "coalit* OR tal*",
                 "iran NOT khamenei", "iran NOT (coalition NOT khamenei)",
                 "iran OR (talks NOT coalition)", "iran person:\"barack obama\" date:2014",
                 "(headline:(iran OR talks) publisher:\"the prairie signal\") OR coalition",
                 "lang:en", "NOT iran");
    INFO(query);
    auto asked = request(query);
    const auto half_life =
        GENERATE(std::optional<std::chrono::days>(), std::optional(std::chrono::days(200)));
    asked.half_life = half_life;
    const auto results = search::search(archive.reader(), asked);
    REQUIRE(results);
    REQUIRE_FALSE(results->hits.empty());
    for (const search::Hit& hit : results->hits) {
        const auto explanation = explained(archive, query, hit.id, half_life);
        REQUIRE(explanation.article);
        const search::ArticleMatch& match = *explanation.article;
        CHECK(match.matches);
        CHECK(match.score == Approx(hit.score).margin(1e-9));
        CHECK(sum_of_words(match) * match.recency.value_or(1) == Approx(hit.score).margin(1e-6));
    }
}

TEST_CASE("an explained article has the forms of each word, field by field") {
    Article article = make_article('a', "2014-09-15", "Coalitions",
                                   "The coalition met the other coalition. Coalitions end.");
    article.captions = {"A coalition"};
    Archive archive({article, make_article('b', "", "Other", "Nothing of that here.")});
    const auto explanation = explained(archive, "coalition", "na:aaaa");
    REQUIRE(explanation.article);
    const search::ArticleMatch& match = *explanation.article;
    REQUIRE(match.words.size() == 1);
    const search::WordInArticle& word = match.words.front();
    CHECK(word.articles == 1);
    CHECK(word.score == Approx(match.score));
    REQUIRE(word.places.size() == 3);
    CHECK(word.places[0].snippet.field == "headline");
    CHECK(word.places[0].forms == std::vector<search::FormTimes>{{"coalitions", 1}});
    CHECK(word.places[1].snippet.field == "body");
    CHECK(word.places[1].times == 3);
    CHECK(word.places[1].forms ==
          std::vector<search::FormTimes>{{"coalition", 2}, {"coalitions", 1}});
    CHECK(word.places[2].snippet.field == "caption");
    // the body is short enough to be its own lead
    CHECK(match.length == 1 + 8 + 8 + 2);
    CHECK(match.average_length == Approx((19 + 1 + 4 + 4) / 2.0));
    CHECK(match.date == "2014-09-15");
    CHECK_FALSE(match.recency);
}

TEST_CASE("what cannot add to a score has none") {
    Archive archive;
    const auto explanation =
        explained(archive, "coalition NEAR/30 iran NOT khamenei lang:en", "na:c");
    REQUIRE(explanation.article);
    const auto& words = explanation.article->words;
    REQUIRE(words.size() == 5);
    CHECK_FALSE(words[0].score);            // coalition: the proximity adds it
    CHECK_FALSE(words[1].score);            // iran
    CHECK(words[2].score.value_or(0) > 0);  // both
    CHECK_FALSE(words[3].score);            // khamenei
    CHECK_FALSE(words[4].score);            // lang:en
    CHECK_FALSE(words[4].places.size());
}

TEST_CASE("an article that does not match has no score to explain") {
    Archive archive;
    const auto explanation = explained(archive, "iran AND khamenei", "na:a");
    REQUIRE(explanation.article);
    CHECK_FALSE(explanation.article->matches);
    CHECK(explanation.article->score == 0);
    CHECK(explanation.article->words[0].matches);
    CHECK_FALSE(explanation.article->words[0].score);
    CHECK_FALSE(explanation.article->words[1].matches);
    CHECK_FALSE(explained(archive, "iran", "na:9").article);
}

TEST_CASE("an explanation lists the forms that a word stands for, the commonest first") {
    Archive archive({make_article('a', "", "Talks", "They talk and talk."),
                     make_article('b', "", "Talk", "A talkative man."),
                     make_article('c', "", "Talks", "Armed forces.")});
    using Forms = std::vector<search::FormCount>;
    CHECK(explained(archive, "talk").query.words[0].forms == Forms{{"talk", 2}, {"talks", 2}});
    CHECK(explained(archive, "=talk").query.words[0].forms == Forms{{"talk", 2}});
    CHECK(explained(archive, "headline:talk*").query.words[0].forms ==
          Forms{{"talks", 2}, {"talk", 1}});
    CHECK(explained(archive, "\"arm* forces\"").query.words[0].forms.empty());
    CHECK(explained(archive, "\"talk* man\"").query.words[0].forms ==
          Forms{{"talk", 1}, {"talkative", 1}});
    CHECK(explained(archive, "nowhere").query.words[0].forms.empty());
    CHECK(explained(archive, "lang:en").query.words[0].forms.empty());
}

}  // namespace news::test
