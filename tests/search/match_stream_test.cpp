// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/match_stream.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "searcher/search/index_reader.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

// The first digit of the id of each article that is still to come.
std::string rest(search::MatchStream& stream) {
    std::string found;
    for (;;) {
        auto article = stream.next();
        REQUIRE(article);
        if (!*article) return found;
        found += (*article)->stored.article.sha256.front();
    }
}

search::SearchRequest every(std::string_view query, search::Sort sort) {
    search::SearchRequest asked = request(query);
    asked.limit = 0;
    asked.sort = sort;
    return asked;
}

std::vector<Article> many(std::size_t number) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < number; ++i) {
        Article article = make_article('a', "2014-09-15", "Ferry " + std::to_string(i), "Ferry.");
        const std::string digits = std::to_string(100000 + i);
        article.sha256.replace(0, digits.size(), digits);
        article.location.path = "/archive/" + digits + ".html";
        articles.push_back(article);
    }
    return articles;
}

}  // namespace

TEST_CASE("a stream has the hits of a search, in their order") {
    Archive archive;
    const auto sort =
        GENERATE(search::Sort::relevance, search::Sort::oldest_first, search::Sort::newest_first);
    const search::SearchRequest asked = every("iran OR coalition", sort);
    const auto results = search::search(archive.reader(), asked);
    REQUIRE(results);
    auto stream = search::MatchStream::open(archive.reader(), asked);
    REQUIRE(stream);
    CHECK(stream->expected() == 7);
    CHECK(stream->summary().total->articles == 7);
    CHECK(rest(*stream) == letters(*results));
    CHECK(rest(*stream).empty());
}

TEST_CASE("a stream keeps to offset and limit") {
    Archive archive;
    search::SearchRequest asked = every("iran OR coalition", search::Sort::oldest_first);
    asked.offset = 1;
    asked.limit = 3;
    auto stream = search::MatchStream::open(archive.reader(), asked);
    REQUIRE(stream);
    CHECK(stream->expected() == 3);
    CHECK(rest(*stream).size() == 3);
}

TEST_CASE("a stream has whole articles, with passages where they are wanted") {
    Archive archive;
    auto stream = search::MatchStream::open(archive.reader(), request("khamenei"));
    REQUIRE(stream);
    const auto article = stream->next();
    REQUIRE(article);
    REQUIRE(*article);
    CHECK((*article)->stored.article.entities.size() == 3);
    CHECK((*article)->headline_spans == std::vector<search::Span>{{15, 23}});
    CHECK((*article)->snippets.size() == 2);  // of a caption and the headline
}

TEST_CASE("a stream without matches says why") {
    Archive archive;
    auto stream = search::MatchStream::open(archive.reader(), request("zeppelin"));
    REQUIRE(stream);
    CHECK(stream->summary().nothing_found);
    CHECK(stream->summary().query.words.size() == 1);
    CHECK(rest(*stream).empty());
}

TEST_CASE("of an article in two databases one copy comes") {
    Archive first, second;
    auto both = search::IndexReader::open({first.path(), second.path()});
    REQUIRE(both);
    auto stream = search::MatchStream::open(*both, every("iran", search::Sort::oldest_first));
    REQUIRE(stream);
    CHECK(stream->expected() == 12);
    CHECK(rest(*stream).size() == 6);
}

TEST_CASE(
    "a writer that takes the database away under a stream costs no article and doubles none") {
    constexpr std::size_t kArticles = 700;
    Archive archive(many(kArticles));
    auto stream =
        search::MatchStream::open(archive.reader(), every("ferry", search::Sort::relevance));
    REQUIRE(stream);
    std::string seen;
    REQUIRE(stream->next());
    // enough commits that the pages of the first state are written over
    for (std::size_t i = 0; i < 4; ++i) {
        std::vector<Article> newer = many(kArticles + 1 + i);
        for (Article& article : newer)
            article.body += " Changed " + std::to_string(i) + ".";
        add_articles(archive.path(), newer);
    }
    const std::size_t state = archive.reader().state();
    const std::size_t others = rest(*stream).size();
    CHECK(archive.reader().state() > state);  // else nothing was tested
    CHECK(others == kArticles + 3);
}

}  // namespace news::test
