// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/xapian_guard.hpp"

#include <catch2/catch.hpp>

#include "tests/support/temp_folder.hpp"

using namespace news;

namespace {

Error open_error(const std::string& path, int flags) {
    try {
        const Xapian::WritableDatabase database(path, flags);
    } catch (const Xapian::Error& error) {
        return database_error(error, path);
    }
    FAIL("it can be opened");
    return {};
}

}  // namespace

TEST_CASE("who cannot have the lock is told whether another program has it") {
    const test::TempFolder folder;
    const std::string path = folder / "db";
    const Xapian::WritableDatabase held(path, Xapian::DB_CREATE);
    CHECK(open_error(path, Xapian::DB_OPEN).code == ErrorCode::locked);
    const Xapian::DatabaseLockError other("Unable to get write lock on db: Couldn't open lockfile");
    CHECK(database_error(other, "db").code == ErrorCode::io);
    CHECK(database_error(other, "db").message.starts_with("cannot lock db: "));
}

TEST_CASE("a database that lacks one of its files is damaged, not missing") {
    const test::TempFolder folder;
    const std::string path = folder / "db";
    { const Xapian::WritableDatabase made(path, Xapian::DB_CREATE); }
    const Xapian::DatabaseOpeningError gone("Couldn't open postlist.glass", "", ENOENT);
    const Error damaged = database_error(gone, path);
    CHECK(damaged.code == ErrorCode::damaged_database);
    CHECK(damaged.hint == "news-indexer --db " + path + " check");
    const Error missing = database_error(gone, folder / "nothing");
    CHECK(missing.code == ErrorCode::no_database);
    CHECK(missing.hint.ends_with("makes one"));
}

TEST_CASE("too few open files are no fault of the database") {
    const Xapian::DatabaseLockError lock("Unable to get write lock on db: too many open files");
    const Xapian::DatabaseOpeningError opening("Couldn't stat 'db'", "", EMFILE);
    for (const Xapian::Error* error :
         {static_cast<const Xapian::Error*>(&lock), static_cast<const Xapian::Error*>(&opening)}) {
        const Error told = database_error(*error, "db");
        CHECK(told.code == ErrorCode::io);
        CHECK(told.message == "cannot open db: Too many open files");
        CHECK(told.hint ==
              "allow more open files (ulimit -n 1024), then run the same command again");
    }
}
