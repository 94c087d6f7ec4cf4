// SPDX-License-Identifier: GPL-3.0-or-later
// Real samples of the formats, which are not part of the project: of each the essential facts.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include <catch2/catch.hpp>

#include "tests/formats/outcome_line.hpp"

namespace news::test {

namespace fs = std::filesystem;

TEST_CASE("print what the file named by FILE holds", "[.][print]") {
    const char* file = std::getenv("FILE");
    REQUIRE(file != nullptr);
    std::cout << outcome_lines(file);
}

}  // namespace news::test
