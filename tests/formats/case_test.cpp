// SPDX-License-Identifier: GPL-3.0-or-later
// Each format on a small sample of our own: a file in cases/, NAME.xml or whatever it is, and
// NAME.expected.jsonl beside it with a line for everything that the file holds (outcome_line.hpp).
// With UPDATE=1 in the environment the expectations are written anew.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "tests/formats/outcome_line.hpp"

namespace news::test {

namespace fs = std::filesystem;

TEST_CASE("each sample is read as its expectations say") {
    std::size_t cases = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator(PROJECT_SOURCE_DIR "/tests/formats/cases")) {
        const fs::path& sample = entry.path();
        if (!entry.is_regular_file() || sample.string().ends_with(".expected.jsonl")) continue;
        INFO(sample.string());
        const std::string lines = outcome_lines(sample.string());
        const fs::path expected = fs::path(sample).replace_extension(".expected.jsonl");
        if (std::getenv("UPDATE") != nullptr) std::ofstream(expected) << lines;
        std::ifstream file(expected);
        CHECK(lines == std::string(std::istreambuf_iterator<char>(file), {}));
        ++cases;
    }
    CHECK(cases >= 1);
}

}  // namespace news::test
