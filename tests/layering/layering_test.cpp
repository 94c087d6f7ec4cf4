// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/layering/rules.hpp"

namespace news::test {

namespace {

const std::filesystem::path kHere = std::filesystem::path(PROJECT_SOURCE_DIR) / "tests/layering";

Rules the_rules() {
    return parse_rules(read_lines(kHere / "rules.txt"));
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + '\n';
    return text;
}

}  // namespace

TEST_CASE("the rules can be read and their arrows point one way") {
    const Rules rules = the_rules();
    CHECK(joined(rules.mistakes) == "");
    CHECK(find_circle(rules) == "");
}

TEST_CASE("no folder includes what its row forbids") {
    const Rules rules = the_rules();
    const auto files = read_sources(PROJECT_SOURCE_DIR, {"common", "indexer", "searcher"});
    CHECK(files.size() > 10);
    CHECK(joined(violations(rules, files)) == "");
}

TEST_CASE("the rules speak of no room that is gone") {
    const Rules rules = the_rules();
    const auto files = read_sources(PROJECT_SOURCE_DIR, {"common", "indexer", "searcher"});
    for (const auto& room : rules.rooms) {
        INFO(room.name);
        CHECK(std::any_of(files.begin(), files.end(), [&](const SourceFile& file) {
            return room_of(rules, file.path) == &room;
        }));
    }
}

TEST_CASE("the layering test sees what is wrong") {
    const auto files = read_sources(kHere / "violations", {"common", "indexer", "searcher"});
    CHECK(joined(violations(the_rules(), files)) ==
          joined(read_lines(kHere / "violations/expected.txt")));
}

TEST_CASE("the layering test sees a circle and a mistake in the rules") {
    CHECK(find_circle(parse_rules({"room a/ : b/", "room b/ : c/", "room c/ : b/"})) == "b/ c/ b/");
    CHECK(parse_rules({"room a/ : b/", "rom b/ :"}).mistakes ==
          std::vector<std::string>{"cannot read: rom b/ :", "a/ may include an unknown room: b/"});
}

}  // namespace news::test
