// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/story_lookup.hpp"

#include <catch2/catch.hpp>

#include "indexer/index/document_builder.hpp"
#include "indexer/index/index_writer.hpp"
#include "tests/search/archive.hpp"
#include "tests/stories/prose.hpp"

namespace news::test {

namespace {

// A report of a bridge as four papers ran it, and one of something else; with their stories.
std::string bridge_archive(const TempFolder& folder) {
    const std::string db = folder / "db";
    Article c = make_article('c', "", "Bridge closed", body_of(bridge_report()));
    c.publisher = "Quillon Gazette";
    add_articles(db, {make_article('a', "2014-03-02", "Bridge shut for good", edited()),
                      make_article('b', "2014-03-01", "Bridge closed", body_of(bridge_report())), c,
                      make_article('d', "2014-03-02", "Bridge closed", cut()),
                      make_article('e', "2014-03-02", "Quota", body_of(quota_report()))});
    const auto writer = index::IndexWriter::open(db, 1 << 20);
    REQUIRE(writer);
    REQUIRE((*writer)->settle_stories());
    return db;
}

std::string letters(const copies::Story& story) {
    std::string found;
    for (const copies::StoryArticle& article : story.articles)
        found += article.id.at(3);
    return found;
}

copies::Story story(search::IndexReader& reader, const copies::StoryRequest& request) {
    auto found = copies::find_story(reader, request);
    REQUIRE(found);
    REQUIRE(*found);
    return std::move(**found);
}

}  // namespace

TEST_CASE("a story is found by any of its articles, the earliest first, what is undated last") {
    const TempFolder folder;
    auto reader = search::IndexReader::open({bridge_archive(folder)});
    REQUIRE(reader);
    for (const char* id : {"na:aaaa", "bbbb", "na:cccccccccccc", "dddddddddddddddd"}) {
        const auto found = story(*reader, {id, {}, false});
        CHECK(letters(found) == "badc");
        CHECK(found.id == "na:aaaaaaaaaaaa");
        CHECK(found.compared_with == "na:bbbbbbbbbbbb");
        CHECK(found.articles[0].changes.empty());
        CHECK(found.articles[1].changes.front().field == "headline");
        CHECK(found.articles[1].changes.front().runs.empty());
        CHECK(found.articles[2].changes.front().added == 0);
        CHECK(found.articles[3].changes.empty());
    }
}

TEST_CASE("an article that is alone is a story of its own") {
    const TempFolder folder;
    auto reader = search::IndexReader::open({bridge_archive(folder)});
    REQUIRE(reader);
    CHECK(letters(story(*reader, {"eeee", {}, true})) == "e");
    const auto none = copies::find_story(*reader, {"na:1234", {}, false});
    REQUIRE(none);
    CHECK_FALSE(*none);
}

TEST_CASE("what was changed is told against the article that is asked for") {
    const TempFolder folder;
    auto reader = search::IndexReader::open({bridge_archive(folder)});
    REQUIRE(reader);
    const auto found = story(*reader, {"bbbb", "na:aaaa", true});
    CHECK(found.compared_with == "na:aaaaaaaaaaaa");
    CHECK(found.articles[1].changes.empty());
    CHECK_FALSE(found.articles[0].changes.front().runs.empty());
    const auto wrong = copies::find_story(*reader, {"bbbb", "na:1234", true});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().hint == "--against na:bbbbbbbbbbbb");
}

TEST_CASE("an article in two databases is one of its story once") {
    const TempFolder one, two;
    auto reader = search::IndexReader::open({bridge_archive(one), bridge_archive(two)});
    REQUIRE(reader);
    CHECK(letters(story(*reader, {"dddd", {}, false})) == "badc");
}

}  // namespace news::test
