// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/compaction.hpp"

#include <csignal>
#include <filesystem>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "common/columns/column_writer.hpp"
#include "indexer/index/index_check.hpp"
#include "indexer/index/index_writer.hpp"
#include "tests/index/pages.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using test::TempFolder;

namespace {

constexpr int kPages = 300;

std::string make_database(const TempFolder& folder) {
    std::string db = folder / "db";
    std::vector<index::WriteOperation> pages;
    for (int i = 0; i < kPages; ++i)
        pages.push_back(test::article_page("/p/a.warc", i, static_cast<std::uint64_t>(i)));
    test::write_input(db, std::move(pages));
    return db;
}

void check_whole(const std::string& db) {
    const auto report = index::check_index(db);
    REQUIRE(report);
    CHECK(report->problems == std::vector<std::string>{});
    CHECK(report->articles == kPages);
    CHECK(test::entry_of(db, "/p/a.warc").articles == kPages);
    const Xapian::Database database(db);
    CHECK(database.synonyms_begin("Zen:ferri") != database.synonyms_end("Zen:ferri"));
}

std::size_t names_in(const TempFolder& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a compact database has everything that it had, in less room") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    const auto compaction = index::compact_database(db);
    REQUIRE(compaction);
    CHECK(compaction->bytes_after < compaction->bytes_before);
    check_whole(db);
    CHECK(names_in(folder) == 1);
    // it can be written as before
    CHECK(test::write_input(db, {test::article_page("/p/b.warc", 5000, 1)}) ==
          std::vector{index::Written::added});
}

TEST_CASE("a link to a database stays a link") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    std::filesystem::create_directory_symlink(db, folder / "link");
    REQUIRE(index::compact_database(folder / "link"));
    CHECK(std::filesystem::is_symlink(folder / "link"));
    check_whole(db);
}

TEST_CASE("a compact database has columns of its own") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    REQUIRE(columns::write_columns(Xapian::Database(db), db));
    REQUIRE(index::compact_database(db));
    CHECK_FALSE(columns::columns_are_behind(Xapian::Database(db), db));
    check_whole(db);
    CHECK(names_in(folder) == 1);
}

TEST_CASE("what is written by another is not compacted") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto writer = index::IndexWriter::open(db, 1000);
        const char byte = writer ? 'y' : 'n';
        if (::write(ends[1], &byte, 1) != 1) _exit(1);
        pause();
    }
    char byte = 0;
    REQUIRE(::read(ends[0], &byte, 1) == 1);
    REQUIRE(byte == 'y');
    const auto compaction = index::compact_database(db);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(ends[0]);
    close(ends[1]);
    REQUIRE_FALSE(compaction);
    CHECK(compaction.error().code == ErrorCode::locked);
    check_whole(db);
}

TEST_CASE("what stands in the way of compacting is removed only where it is a database") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    folder.write("db.compacting/holiday.jpg", "x");
    const auto refused = index::compact_database(db);
    REQUIRE_FALSE(refused);
    CHECK(std::filesystem::exists(folder / "db.compacting/holiday.jpg"));
    std::filesystem::remove_all(folder / "db.compacting");
    folder.write("db.compacting/postlist.glass", "x");
    REQUIRE(index::compact_database(db));
    CHECK(names_in(folder) == 1);
    check_whole(db);
}

TEST_CASE("a database that was put aside is found again") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    std::filesystem::rename(db, db + ".uncompacted");
    REQUIRE(index::compact_database(db));
    check_whole(db);
    CHECK(names_in(folder) == 1);
    const auto missing = index::compact_database(folder / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::no_database);
}

TEST_CASE("compacting that is killed at any moment leaves a whole database") {
    const TempFolder folder;
    const std::string db = make_database(folder);
    test::Chance chance(20150402);
    for (int trial = 0; trial < 25; ++trial) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            (void)index::compact_database(db);
            _exit(0);
        }
        usleep(static_cast<unsigned>(chance.below(30'000)));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        check_whole(db);
    }
    REQUIRE(index::compact_database(db));
    check_whole(db);
    CHECK(names_in(folder) == 1);
}
