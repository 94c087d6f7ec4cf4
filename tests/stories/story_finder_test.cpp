// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_finder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>

#include <catch2/catch.hpp>

#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "indexer/stories/sketch_table.hpp"
#include "tests/stories/prose.hpp"
#include "tests/stories/story_database.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::body_of;
using test::Draft;
using test::Stories;
using test::stories_of;
using test::TempFolder;

TEST_CASE("copies are one story, which has the least id of theirs") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, test::drafts());
    CHECK(stories_of(db) == test::kStoriesOfDrafts);
    CHECK(test::story_id(db, '9') == std::string(16, '3'));
    CHECK(test::story_id(db, '8') == std::string(16, '5'));
    CHECK(test::story_id(db, '1').empty());
}

TEST_CASE("stories do not depend on the order in which articles come") {
    std::vector<Draft> order = test::drafts();
    for (std::size_t turn = 0; turn < 4; ++turn) {
        const TempFolder folder;
        std::rotate(order.begin(), order.begin() + 3, order.end());
        if (turn % 2 == 1) std::reverse(order.begin(), order.end());
        test::write(folder / "db", order);
        CHECK(stories_of(folder / "db") == test::kStoriesOfDrafts);
        CHECK(test::story_id(folder / "db", '9') == std::string(16, '3'));
    }
}

TEST_CASE("one after another gives the stories that all at once give") {
    const TempFolder folder;
    const std::string db = folder / "db";
    for (const Draft& draft : test::drafts())
        test::write(db, {draft});
    CHECK(stories_of(db) == test::kStoriesOfDrafts);
    CHECK(test::story_id(db, '7') == std::string(16, '3'));
}

TEST_CASE("an article joins two stories that were apart") {
    const auto& all = test::bridge_report();
    const TempFolder folder;
    const std::string db = folder / "db";
    // two halves, which share nothing, and the whole of which each is a part
    test::write(db, {{'7', body_of({all.begin(), all.begin() + 4})},
                     {'8', body_of({all.begin(), all.begin() + 4})},
                     {'4', body_of({all.begin() + 4, all.end()})},
                     {'5', body_of({all.begin() + 4, all.end()})}});
    CHECK(stories_of(db) == Stories{{'7', '8'}, {'4', '5'}});
    test::write(db, {{'9', body_of(all)}});
    CHECK(stories_of(db) == Stories{{'4', '5', '7', '8', '9'}});
    CHECK(test::story_id(db, '7') == std::string(16, '4'));
}

TEST_CASE("the sketches beside the database may be missing, old or damaged") {
    namespace fs = std::filesystem;
    const TempFolder folder;
    const std::string db = folder / "db";
    const fs::path file = fs::path(db) / stories::kSketchFile;
    const std::vector<Draft> all = test::drafts();
    test::write(db, {all.begin(), all.begin() + 3});
    REQUIRE(fs::exists(file));
    SECTION("missing") {
        fs::remove(file);
    }
    SECTION("of an earlier state") {
        fs::copy_file(file, folder / "earlier");
        test::write(db, {all[3]});
        fs::copy_file(folder / "earlier", file, fs::copy_options::overwrite_existing);
    }
    SECTION("cut short") {
        fs::resize_file(file, fs::file_size(file) / 2);
    }
    SECTION("damaged") {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(static_cast<std::streamoff>(fs::file_size(file)) - 100);
        bytes.put('?').put('?');
    }
    for (std::size_t i = 3; i < all.size(); ++i)
        test::write(db, {all[i]});
    CHECK(stories_of(db) == test::kStoriesOfDrafts);
}

TEST_CASE("many pages of one template are compared in a bounded time, many copies are one story") {
    const TempFolder folder;
    const std::string db = folder / "db";
    Xapian::WritableDatabase database(db, Xapian::DB_CREATE_OR_OPEN);
    const auto sketch_of = [](const std::string& text) {
        stories::SketchBuilder builder;
        Tokenizer tokenizer(text);
        Token token;
        while (tokenizer.next(token))
            builder.add(token);
        return stories::serialise(*builder.sketch());
    };
    constexpr Xapian::docid kPages = 3 * stories::StoryFinder::kLargestBucket;
    for (Xapian::docid i = 0; i < kPages; ++i) {
        Article article;
        article.body = body_of(test::bridge_report());
        StoredArticle stored;
        stored.article = article;
        stored.locations = {article.location};
        Xapian::Document document;
        document.set_data(serialise(stored));
        document.add_value(kSketchSlot, sketch_of(article.body));
        database.add_document(document);
    }
    database.commit();
    const stories::SketchTable sketches(database, db);
    std::vector<Xapian::docid> all(kPages);
    std::iota(all.begin(), all.end(), 1U);
    const auto found = stories::StoryFinder(database, sketches).find(all);
    REQUIRE(found.size() == 1);
    CHECK(found.front() == all);
}

TEST_CASE("stories do not depend on how articles lie in parts") {
    for (const std::size_t chunk : {1U, 2U, 5U, 20U}) {
        const TempFolder folder;
        std::vector<Draft> order = test::drafts();
        std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(chunk % 11),
                    order.end());
        test::write_in_parts(folder / "db", order, chunk);
        CHECK(stories_of(folder / "db") == test::kStoriesOfDrafts);
        CHECK(test::story_id(folder / "db", '8') == std::string(16, '5'));
    }
}
