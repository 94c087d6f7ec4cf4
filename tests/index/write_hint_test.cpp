// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/write_hint.hpp"

#include <cerrno>
#include <cstring>

#include <catch2/catch.hpp>

#include "indexer/index/index_writer.hpp"

using news::index::write_hint;

TEST_CASE("what to do about a refused write depends on why") {
    CHECK(write_hint(std::strerror(ENOSPC)) ==
          "make room or mend the disk, then run the same command again");
    CHECK(write_hint("cannot make it: " + std::string(std::strerror(EMFILE))) ==
          "allow more open files (ulimit -n 1024), then run the same command again");
    CHECK(write_hint(std::strerror(EACCES)) ==
          "see that you may write there, then run the same command again");
}

TEST_CASE("of what Xapian says of a write the user is told the system's word") {
    const Xapian::DatabaseError error(
        "Modifications failed (DatabaseOpeningError: Couldn't open db/termlist.glass (Too many "
        "open "
        "files)), and cannot set consistent table revision numbers: cancel() not supported");
    const news::Error told = news::index::write_error(error, "db");
    CHECK(told.message ==
          "cannot write to db: Too many open files; what was committed before is safe");
    CHECK(told.hint.starts_with("allow more open files"));
}
