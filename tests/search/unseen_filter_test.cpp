// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/unseen_filter.hpp"

#include <catch2/catch.hpp>

#include "searcher/search/engine.hpp"
#include "searcher/search/short_id.hpp"
#include "tests/search/archive.hpp"

namespace news::test {

namespace {

using Ids = std::vector<std::uint64_t>;

std::uint64_t id_of(char letter) {
    return std::stoull(std::string(16, letter), nullptr, 16);
}

search::SearchRequest unseen(std::string_view query, Ids seen, search::Sort sort) {
    auto asked = request(query);
    asked.selection.seen = std::make_shared<const Ids>(std::move(seen));
    asked.sort = sort;
    asked.limit = 0;
    asked.facets = {{"publisher", 0}};
    return asked;
}

}  // namespace

TEST_CASE("every match has the beginning of its identity") {
    Archive archive;
    const auto ids = search::match_ids(archive.reader(), selection("coalition"));
    REQUIRE(ids);
    CHECK(*ids == Ids{id_of('1'), id_of('a'), id_of('b'), id_of('c'), id_of('e')});
    CHECK(search::match_ids(archive.reader(), selection(""))->size() == 9);
    CHECK(search::match_ids(archive.reader(), selection("xylophone"))->empty());
}

TEST_CASE("articles that were seen are left out of hits, total and facets, in any order") {
    Archive archive;
    const auto sort =
        GENERATE(search::Sort::relevance, search::Sort::oldest_first, search::Sort::newest_first);
    const auto query =
        GENERATE("iran", "iran OR walk", "iran AND NOT walk", "iran NEAR/20 coalition", "");
    const auto whole = search::search(archive.reader(), unseen(query, {}, sort));
    REQUIRE(whole);
    const auto left =
        search::search(archive.reader(), unseen(query, {id_of('3'), id_of('a'), id_of('c')}, sort));
    REQUIRE(left);
    std::string expected = letters(*whole);
    std::erase_if(expected, [](char c) { return c == '3' || c == 'a' || c == 'c'; });
    CHECK(letters(*left) == expected);
    CHECK(left->total->articles == expected.size());
    std::size_t counted = 0;
    for (const search::FacetValue& value : left->facets.front().values)
        counted += value.count;
    CHECK(counted == expected.size());  // the one without a publisher is left out
}

TEST_CASE("of several databases each is asked for its own articles") {
    const auto articles = small_archive();
    Archive first({articles.begin(), articles.begin() + 4});
    Archive second({articles.begin() + 4, articles.end()});
    auto reader = search::IndexReader::open({first.path(), second.path()});
    REQUIRE(reader);
    const auto left = search::search(
        *reader, unseen("iran", {id_of('3'), id_of('a')}, search::Sort::newest_first));
    REQUIRE(left);
    CHECK(left->total->articles == 4);
    CHECK(letters(*left).find_first_of("3a") == std::string::npos);
    CHECK(search::match_ids(*reader, selection("iran"))->size() == 6);
}

TEST_CASE("what was deleted does no harm") {
    Archive archive;
    {
        Xapian::WritableDatabase database(archive.path(), Xapian::DB_OPEN);
        database.delete_document(std::string("Q") + std::string(64, 'b'));
    }
    auto reader = search::IndexReader::open({archive.path()});
    REQUIRE(reader);
    const auto left = search::search(*reader, unseen("", {id_of('a')}, search::Sort::relevance));
    REQUIRE(left);
    CHECK(left->total->articles == 7);
}

}  // namespace news::test
