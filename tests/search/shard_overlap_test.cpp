// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/shard_overlap.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/search/engine.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

std::vector<Article> numbered(std::size_t first, std::size_t last) {
    std::vector<Article> articles;
    for (std::size_t number = first; number <= last; ++number) {
        Article article = make_article('0', "2014-01-02", "Harbour", "The harbour.");
        const auto scattered = static_cast<std::uint32_t>(number * 2654435761U);
        article.sha256 = fmt::format("{:08x}{:056x}", scattered, number);
        articles.push_back(std::move(article));
    }
    return articles;
}

std::vector<std::string> notes(Archive& first, Archive& second) {
    auto reader = search::IndexReader::open({first.path(), second.path()});
    REQUIRE(reader);
    const auto summary = search::summarise(*reader, selection("harbour"), {});
    REQUIRE(summary);
    return summary->query.notes;
}

}  // namespace

TEST_CASE("counts of databases that share one article say so") {
    Archive first(numbered(1, 300)), second(numbered(300, 599));
    CHECK(notes(first, second) == std::vector<std::string>{"the databases have articles in common: "
                                                           "each counts in each of them"});
}

TEST_CASE("counts of databases that share none say nothing") {
    Archive first(numbered(1, 300)), second(numbered(301, 600));
    CHECK(notes(first, second).empty());
    CHECK_FALSE(search::share_articles(first.reader().shards()));
}

TEST_CASE("of large databases some are looked for") {
    Archive first(numbered(1, 1100)), second(numbered(1000, 2100));
    CHECK(
        search::share_articles(search::IndexReader::open({first.path(), second.path()})->shards()));
}

}  // namespace news::test
