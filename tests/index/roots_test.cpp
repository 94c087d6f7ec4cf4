// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/roots.hpp"

#include <catch2/catch.hpp>

#include "indexer/index/index_writer.hpp"
#include "indexer/index/ledger_reader.hpp"
#include "indexer/index/whole_reading.hpp"
#include "tests/index/pages.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::Root;
using test::TempFolder;

TEST_CASE("a root comes back as it was recorded, whatever bytes its path has") {
    const Root root{"/a/\xff\"b\"", {"*.html", "x/*"}, {"*.css"}, R"({"publisher":"X"})"};
    CHECK(index::parse_root(serialise(root)) == root);
    CHECK_FALSE(index::parse_root(""));
    CHECK_FALSE(index::parse_root("{}"));
}

TEST_CASE("a path belongs to the innermost folder above it") {
    const std::vector<Root> roots = {
        {"/a", {}, {}, {}}, {"/a/b", {}, {}, {}}, {"/ab", {}, {}, {}}, {"/c", {}, {}, {}}};
    const auto path_of = [&](std::string_view path) {
        const Root* root = index::root_of(roots, path);
        return root ? root->path : std::string("none");
    };
    CHECK(path_of("/a/x/y.html") == "/a");
    CHECK(path_of("/a/b/y.html") == "/a/b");
    CHECK(path_of("/a/bb/y.html") == "/a");
    CHECK(path_of("/ab/y.html") == "/ab");
    CHECK(path_of("/a/b") == "/a/b");
    CHECK(path_of("/b/y.html") == "none");
    CHECK(path_of("y.html") == "none");
    CHECK(index::root_of({{"/", {}, {}, {}}}, "/b/y.html") != nullptr);
}

TEST_CASE("the folder that was named last says how it is read") {
    const TempFolder folder;
    const std::string db = folder / "db";
    const std::string deep = "/" + std::string(1000, 'd');
    auto writer = index::IndexWriter::open(db, 1000);
    REQUIRE(writer);
    REQUIRE((*writer)->record_roots({{"/b", {"*.txt"}, {}, "1"}, {deep + "2", {}, {}, "3"}}));
    REQUIRE((*writer)->record_roots({{"/b", {}, {}, "2"}, {deep + "1", {}, {}, "4"}}));
    const auto roots = index::read_roots(Xapian::Database(db));
    REQUIRE(roots.size() == 3);
    CHECK(roots[0] == Root{"/b", {}, {}, "2"});
    CHECK(roots[1].options == "4");
    CHECK(roots[2].options == "3");
}

TEST_CASE("the ledger is read to its end while it is written") {
    const TempFolder folder;
    const std::string db = folder / "db";
    for (int i = 0; i < 450; ++i)
        test::write_input(db, {test::skipped_page("/p/" + std::to_string(i), "empty")});
    auto ledger = index::LedgerReader::open(db);
    REQUIRE(ledger);
    int read = 0;
    for (;;) {
        const auto entry = ledger->next();
        REQUIRE(entry);
        if (!*entry) break;
        if (read % 100 == 0)
            for (int commits = 0; commits < 3; ++commits)
                test::write_input(db, {test::skipped_page((*entry)->path, "empty")});
        ++read;
    }
    CHECK(read == 450);
}

TEST_CASE("a reading from which the ground is taken begins anew, and ends") {
    const TempFolder folder;
    const std::string db = folder / "db";
    test::write_input(db, {test::skipped_page("/p/1", "empty")});
    int attempts = 0;
    const auto third = index::read_whole(db, [&](const Xapian::Database& database) {
        if (++attempts < 3) throw Xapian::DatabaseModifiedError("changed");
        return database.get_doccount();
    });
    REQUIRE(third);
    CHECK(attempts == 3);
    const auto never = index::read_whole(
        db, [](const Xapian::Database&) -> int { throw Xapian::DatabaseModifiedError("changed"); });
    REQUIRE_FALSE(never);
    CHECK(never.error().code == ErrorCode::locked);
}
