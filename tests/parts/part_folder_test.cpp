// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_folder.hpp"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "tests/support/temp_folder.hpp"

using namespace news;
using parts::PartFolder;
using parts::PartRange;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

void draft(const PartFolder& folder, PartRange range) {
    fs::create_directories(folder.draft_path(range));
}

void make(PartFolder& folder, PartRange range) {
    draft(folder, range);
    REQUIRE(folder.seal(range));
}

std::vector<PartRange> sealed(const PartFolder& folder) {
    const auto parts = folder.sealed();
    REQUIRE(parts);
    return *parts;
}

}  // namespace

TEST_CASE("sealed parts are listed in order, and drafts are not") {
    const TempFolder temp;
    PartFolder folder(temp.path().string());
    REQUIRE(folder.prepare());
    make(folder, {12, 12});
    make(folder, {3, 3});
    draft(folder, {4, 4});
    temp.write("parts/notes", "no part");
    temp.write("parts/0000000001-000000000x", "no part");
    CHECK(sealed(folder) == std::vector<PartRange>{{3, 3}, {12, 12}});
}

TEST_CASE("a part of many stands for those in its range, also where a kill has left them") {
    const TempFolder temp;
    PartFolder folder(temp.path().string());
    REQUIRE(folder.prepare());
    for (const std::uint64_t chunk : {0U, 1U, 3U, 4U})
        make(folder, {chunk, chunk});
    SECTION("killed before the others went") {
        make(folder, {0, 3});
    }
    SECTION("to its end") {
        draft(folder, {0, 3});
        REQUIRE(folder.seal_merged({0, 3}));
        CHECK_FALSE(fs::exists(folder.part_path({1, 1})));
    }
    CHECK(sealed(folder) == std::vector<PartRange>{{0, 3}, {4, 4}});
}

TEST_CASE("a folder of parts that cannot be read is no empty one") {
    const TempFolder temp;
    const PartFolder folder(temp.path().string());
    CHECK_FALSE(folder.exists());
    const auto parts = folder.sealed();
    REQUIRE_FALSE(parts);
    CHECK(parts.error().code == ErrorCode::io);
    CHECK_FALSE(parts.error().hint.empty());
}

TEST_CASE("a group is to be put together once all of its chunks are settled, in any order") {
    const TempFolder temp;
    PartFolder folder(temp.path().string(), 3);
    CHECK_FALSE(folder.settle(0));
    CHECK_FALSE(folder.settle(4));
    CHECK_FALSE(folder.settle(2));
    CHECK(folder.settle(1) == PartRange{0, 2});
    CHECK_FALSE(folder.settle(3));
    CHECK(folder.settle(5) == PartRange{3, 5});
}

TEST_CASE("there are at least two parts in a group, and not more than files can be open") {
    CHECK(PartFolder("db", 0).group_size() == 2);
    CHECK(PartFolder::most_at_once() >= 4);
    CHECK(PartFolder::most_at_once() <= 256);
}

TEST_CASE("only parts of this boot are trusted") {
    const TempFolder temp;
    PartFolder folder(temp.path().string());
    REQUIRE(folder.prepare());
    const fs::path boot = fs::path(temp / "parts") / "boot";
    if (fs::file_size(boot) < 2) {
        WARN("the system gives no boot id");
        CHECK_FALSE(folder.is_trustworthy());
        return;
    }
    CHECK(folder.is_trustworthy());
    SECTION("of another boot") {
        std::ofstream(boot) << "00000000-0000-0000-0000-000000000000\n";
    }
    SECTION("of none") {
        std::ofstream(boot) << "\n";
    }
    SECTION("without the file") {
        fs::remove(boot);
    }
    CHECK_FALSE(folder.is_trustworthy());
    REQUIRE(folder.remove());
    CHECK_FALSE(folder.exists());
    REQUIRE(folder.prepare());
    CHECK(folder.is_trustworthy());
}

TEST_CASE("with few open files no parts are written") {
    using parts::PartFolder;
    CHECK_FALSE(PartFolder::allows_writers(1, 20));
    CHECK_FALSE(PartFolder::allows_writers(2, 40));
    CHECK(PartFolder::allows_writers(2, 256));
    CHECK_FALSE(PartFolder::allows_writers(16, 256));
    CHECK(PartFolder::allows_writers(16, 1024));
}
