// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/no_matches.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

TEST_CASE(
    "where nothing is found each word has its own count and a spelling that finds something") {
    Archive archive;
    const auto results = search::search(archive.reader(), request("Iran AND coaltion NOT kobani"));
    REQUIRE(results);
    CHECK(results->nothing_found);
    const auto& words = results->query.words;
    REQUIRE(words.size() == 3);
    CHECK(words[0].text == "Iran");
    CHECK(words[0].articles == 6);
    CHECK(words[0].suggestion.empty());
    CHECK(words[1].text == "coaltion");
    CHECK(words[1].articles == 0);
    CHECK(words[1].suggestion == "coalition");
    CHECK(words[1].suggestion_articles == 5);
    CHECK(words[2].negated);
    CHECK_FALSE(results->query.articles_without_date);
}

TEST_CASE("a spelling is suggested within the field that was asked") {
    Archive archive;
    const auto [query, suggestion, articles] =
        GENERATE(table<std::string, std::string, std::size_t>(
            {{"caption:khamenie", "caption:khamenei", 1},
             {"headline:lausane", "headline:lausanne", 2},
             {"publisher:\"the harbor courier\"", "publisher:\"the harbour courier\"", 3},
             {"publisher:signal", "publisher:\"the prairie signal\"", 3},
             {"person:\"mr kerry\"", "person:\"john kerry\"", 2},
             {"publisher:courie", "", 0},
             {"caption:coaltion", "", 0},
             {"coaltio*", "", 0},
             {"\"two wrods\"", "", 0}}));
    const auto results = search::search(archive.reader(), request(query));
    REQUIRE(results);
    REQUIRE(results->query.words.size() == 1);
    CHECK(results->query.words[0].suggestion == suggestion);
    CHECK(results->query.words[0].suggestion_articles == articles);
}

TEST_CASE("where dates leave nothing, it says what they cost") {
    Archive archive;
    auto asked = request("coalition");
    asked.selection.from = "1999";
    asked.selection.to = "1999";
    asked.selection.where = {{"publisher", "Quillon Gazette"}};
    const auto results = search::search(archive.reader(), asked);
    REQUIRE(results);
    CHECK(results->query.articles_without_date == 1);
    CHECK(results->undated_left_out == 1);
    REQUIRE(results->query.words.size() == 3);
    CHECK(results->query.words[1].text == "--where publisher=Quillon Gazette");
    CHECK(results->query.words[1].articles == 2);
    CHECK(results->query.words[2].text == "--from 1999 --to 1999");
    CHECK(results->query.words[2].articles == 0);
}

TEST_CASE("a filter that fits no article says which value would") {
    Archive archive;
    const auto suggested = [&](search::ValueFilter where) {
        auto asked = request("coalition");
        asked.selection.where = {std::move(where)};
        const auto results = search::search(archive.reader(), asked);
        REQUIRE(results);
        const search::WordCount& filter = results->query.words.back();
        return fmt::format("{} {}", filter.suggestion, filter.suggestion_articles);
    };
    CHECK(suggested({"place", "Irann"}) == "--where place=iran 2");
    CHECK(suggested({"pub", "Prairie Signal"}) == "--where 'pub=the prairie signal' 3");
    CHECK(suggested({"person", "Jon Kerry"}) == "--where 'person=john kerry' 2");
    CHECK(suggested({"place", "Xylophonia"}) == " 0");
}

namespace {

using Texts = std::vector<std::string>;

search::QueryReading nothing_found(Archive& archive, const search::SearchRequest& asked) {
    auto results = search::search(archive.reader(), asked);
    if (!results) FAIL(results.error().message);
    CHECK(results->nothing_found);
    return std::move(results->query);
}

Texts pairs(const search::QueryReading& query) {
    Texts texts;
    for (const search::NeverTogether& pair : query.never_together)
        texts.push_back(pair.first + " + " + pair.second);
    return texts;
}

Texts looser(const search::QueryReading& query) {
    constexpr const char* kChanges[] = {"without ", "but for ", "anywhere "};
    Texts texts;
    for (const search::LooserQuery& one : query.looser)
        texts.push_back(kChanges[static_cast<std::size_t>(one.change)] + one.part + " > " +
                        one.text + " > " + std::to_string(one.articles));
    return texts;
}

}  // namespace

TEST_CASE("where the parts of a query find something and together nothing, the culprit is named") {
    Archive archive;
    const auto query =
        nothing_found(archive, request("iran AND coalition AND caption:khamenei AND paris"));
    CHECK(pairs(query) == Texts{"caption:khamenei + paris"});
    CHECK(looser(query) == Texts{"without caption:khamenei > iran AND coalition AND paris > 1",
                                 "without paris > iran AND coalition AND caption:khamenei > 1"});
    // what is shown can be asked
    CHECK(search::search(archive.reader(), request(query.looser.front().text))->total->articles ==
          1);
}

TEST_CASE("of two parts that never meet it is enough to say so") {
    Archive archive;
    const auto query = nothing_found(archive, request("headline:(iran AND paris)"));
    CHECK(pairs(query) == Texts{"headline:iran + headline:paris"});
    CHECK(query.looser.empty());
}

TEST_CASE("a word that finds nothing is no half of a pair") {
    Archive archive;
    const auto query = nothing_found(archive, request("iran AND nowhere AND coalition"));
    CHECK(pairs(query).empty());
    CHECK(looser(query) == Texts{"without nowhere > iran AND coalition > 4"});
}

TEST_CASE("what is excluded may be the culprit") {
    Archive archive;
    const auto query = nothing_found(archive, request("iran AND khamenei NOT letter"));
    CHECK(pairs(query).empty());
    CHECK(looser(query) == Texts{"but for NOT letter > iran AND khamenei > 1",
                                 "without khamenei > iran AND NOT letter > 5"});
    CHECK(nothing_found(archive, request("NOT (lang:en OR lang:de)")).looser.empty());
}

TEST_CASE("filters are parts of a query too") {
    Archive archive;
    auto asked = request("lausanne");
    asked.selection.where = {{"publisher", "The Harbour Courier"},
                             {"publisher", "Quillon Gazette"}};
    CHECK(pairs(nothing_found(archive, asked)) ==
          Texts{"lausanne + --where publisher=The Harbour Courier --where publisher=Quillon "
                "Gazette"});
    asked.selection.where = {{"publisher", "The Prairie Signal"}};
    asked.selection.where_not = {{"lang", "en"}};
    CHECK(looser(nothing_found(archive, asked)) ==
          Texts{"without --where publisher=The Prairie Signal >  > 1",
                "but for --where-not lang=en >  > 1"});
}

TEST_CASE("what dates cost is said in its own place") {
    Archive archive;
    auto asked = request("iran khamenei date:2013");
    asked.selection.to = "2013";
    const auto query = nothing_found(archive, asked);
    CHECK(query.looser.empty());
    CHECK(query.articles_without_date == 1);
}

TEST_CASE("a phrase or proximity that finds nothing is tried with its words anywhere") {
    Archive archive;
    CHECK(looser(nothing_found(archive, request("\"coalition iran\""))) ==
          Texts{"anywhere \"coalition iran\" > \"coalition\" AND \"iran\" > 4"});
    const auto query = nothing_found(archive, request("body:(iran NEAR/2 coalition) obama"));
    CHECK(looser(query) ==
          Texts{"anywhere iran NEAR/2 coalition > body:(iran AND coalition) obama > 1"});
    CHECK(nothing_found(archive, request("paris NEAR/3 lausanne")).looser.empty());
}

TEST_CASE("a query of very many parts is not taken apart") {
    Archive archive;
    std::string text = "nowhere";
    for (int i = 0; i < 12; ++i)
        text += " iran";
    CHECK(nothing_found(archive, request(text)).looser.empty());
    CHECK(looser(nothing_found(archive, request(text.substr(0, text.rfind(' '))))).size() == 1);
}

}  // namespace news::test
