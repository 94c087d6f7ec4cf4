// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/write_hint.hpp"

#include <cerrno>
#include <cstring>

#include <catch2/catch.hpp>

using news::index::write_hint;

TEST_CASE("what to do about a refused write depends on why") {
    CHECK(write_hint(std::strerror(ENOSPC)) ==
          "make room or mend the disk, then run the same command again");
    CHECK(write_hint("cannot make it: " + std::string(std::strerror(EMFILE))) ==
          "allow more open files (ulimit -n 1024), then run the same command again");
    CHECK(write_hint(std::strerror(EACCES)) ==
          "see that you may write there, then run the same command again");
}
