// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/mapped_file.hpp"

#include <fstream>
#include <utility>

#include <catch2/catch.hpp>

#include "tests/support/temp_folder.hpp"

namespace news::test {

TEST_CASE("a mapped file has the bytes of the file, also when it is moved") {
    const TempFolder folder;
    const std::string path = (folder.path() / "some").string();
    std::ofstream(path, std::ios::binary) << "some bytes";
    MappedFile first(path);
    CHECK(first.bytes() == "some bytes");
    MappedFile second(std::move(first));
    CHECK(second.bytes() == "some bytes");
    MappedFile third;
    third = std::move(second);
    CHECK(third.bytes() == "some bytes");
}

TEST_CASE("what is missing, empty or no file maps nothing") {
    const TempFolder folder;
    const std::string empty = (folder.path() / "empty").string();
    std::ofstream(empty, std::ios::binary);
    CHECK(MappedFile(empty).bytes().empty());
    CHECK(MappedFile(folder.path().string()).bytes().empty());
    CHECK(MappedFile((folder.path() / "none").string()).bytes().empty());
}

}  // namespace news::test
