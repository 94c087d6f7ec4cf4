// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that go or change take their stories with them, and a kill leaves what the next run
// completes.
#include <catch2/catch.hpp>

#include "common/index_metadata.hpp"
#include "indexer/index/compaction.hpp"
#include "indexer/parts/archive_writer.hpp"
#include "indexer/stories/story_marks.hpp"
#include "tests/stories/prose.hpp"
#include "tests/stories/story_database.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::body_of;
using test::Stories;
using test::stories_of;
using test::TempFolder;

namespace {

std::string report() {
    return body_of(test::bridge_report());
}

}  // namespace

TEST_CASE("a story loses an article that is removed, and its id with the least one") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, {{'7', report()}, {'3', test::with_dateline()}, {'9', test::edited()}});
    test::remove(db, '3');
    CHECK(stories_of(db) == Stories{{'7', '9'}});
    CHECK(test::story_id(db, '9') == std::string(16, '7'));
    test::remove(db, '9');
    CHECK(stories_of(db).empty());
    CHECK(test::story_id(db, '7').empty());
}

TEST_CASE("a story falls apart where only the removed article held it together") {
    const auto& all = test::bridge_report();
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, {{'7', body_of({all.begin(), all.begin() + 4})},
                     {'8', body_of({all.begin(), all.begin() + 4})},
                     {'4', body_of({all.begin() + 4, all.end()})},
                     {'9', report()}});
    CHECK(stories_of(db) == Stories{{'4', '7', '8', '9'}});
    test::remove(db, '9');
    CHECK(stories_of(db) == Stories{{'7', '8'}});
    CHECK(test::story_id(db, '4').empty());
}

TEST_CASE("an article that is written anew leaves its story, or joins one") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, {{'7', report()}, {'3', test::with_dateline()}, {'9', test::edited()}});
    test::write(db, {{'5', body_of(test::quota_report())}});
    const std::uint64_t before = count_of_story_changes(Xapian::Database(db));
    test::write_again(db, {'3', body_of(test::quota_report())});
    CHECK(stories_of(db) == Stories{{'7', '9'}, {'3', '5'}});
    CHECK(count_of_story_changes(Xapian::Database(db)) > before);
}

TEST_CASE("what a kill kept from being decided the next run decides") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, {{'7', report()}});
    test::write_undecided(db, {{'3', test::with_dateline()}, {'9', test::edited()}});
    CHECK(stories_of(db).empty());
    CHECK_FALSE(stories::is_all_decided(Xapian::Database(db)));
    SECTION("with new articles") {
        test::write(db, {{'5', body_of(test::quota_report())}});
    }
    SECTION("without any") {
        test::write(db, {});
    }
    SECTION("as add does it") {
        auto archive = parts::ArchiveWriter::open(db, 1'000'000);
        REQUIRE(archive);
        REQUIRE((*archive)->finish());
    }
    SECTION("when something is removed") {
        test::write_undecided(db, {{'5', body_of(test::quota_report())}});
        test::remove(db, '5');
    }
    CHECK(stories_of(db) == Stories{{'7', '3', '9'}});
    CHECK(stories::is_all_decided(Xapian::Database(db)));
}

TEST_CASE("nothing is written where nothing is undecided") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, {{'7', report()}, {'3', test::with_dateline()}});
    const auto revision = Xapian::Database(db).get_revision();
    test::write(db, {});
    CHECK(Xapian::Database(db).get_revision() == revision);
}

TEST_CASE("stories outlive compaction, and articles added after it join them") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write(db, {{'7', report()}, {'3', test::with_dateline()}});
    REQUIRE(index::compact_database(db));
    CHECK(stories_of(db) == Stories{{'7', '3'}});
    test::write(db, {{'9', test::edited()}});
    CHECK(stories_of(db) == Stories{{'7', '3', '9'}});
}
