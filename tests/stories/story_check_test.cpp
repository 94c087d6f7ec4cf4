// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with stories, `check` says.
#include "indexer/stories/story_check.hpp"

#include <catch2/catch.hpp>

#include "common/schema.hpp"
#include "indexer/index/index_check.hpp"
#include "indexer/stories/story_marks.hpp"
#include "tests/stories/prose.hpp"
#include "tests/stories/story_database.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;
using Problems = std::vector<std::string>;

namespace {

// The first article's document, to be changed behind the program's back.
template <class Change>
Problems problems_after(const std::string& db, Change change) {
    test::write(db, {{'7', test::body_of(test::bridge_report())},
                     {'3', test::with_dateline()},
                     {'9', test::edited()}});
    Xapian::WritableDatabase database(db, Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(1);
    change(database, document);
    database.replace_document(1, document);
    database.commit();
    return stories::check_stories(database);
}

const std::uint32_t kSlot = info(Field::cluster).slot;

}  // namespace

TEST_CASE("a story of one article, or under another name, unless it is to be decided again") {
    const TempFolder folder;
    const auto rename = [](auto&, Xapian::Document& document) {
        document.add_value(kSlot, std::string(16, '8'));
    };
    CHECK(problems_after(folder / "alone", rename) ==
          Problems{"the story 8888888888888888 has one article"});
    CHECK(problems_after(folder / "undecided", [&](auto& database, Xapian::Document& document) {
              stories::mark_story_of(database, document);
              rename(database, document);
          }).empty());
    CHECK(
        problems_after(folder / "renamed", [&](auto& database, Xapian::Document& document) {
            rename(database, document);
            for (const Xapian::docid other : {2U, 3U}) {
                Xapian::Document copy = database.get_document(other);
                rename(database, copy);
                database.replace_document(other, copy);
            }
        }) == Problems{"the story 8888888888888888 is not called by the least id of its articles"});
}

TEST_CASE("a changed sketch is a damaged article") {
    const TempFolder folder;
    const std::string db = folder / "db";
    CHECK(problems_after(db, [](auto&, Xapian::Document& document) {
              document.add_value(kSketchSlot, std::string(68, 'x'));
          }).empty());
    const auto report = index::check_index(db);
    REQUIRE(report);
    CHECK(report->problems.size() == 1);
}
