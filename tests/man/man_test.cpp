// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "common/schema.hpp"
#include "searcher/dialect/dialect.hpp"
#include "tests/support/source_tree.hpp"

namespace news::test {

namespace {

// The words that a manual page marks as something to type (.Cm).
std::set<std::string> commands_of(const std::string& page) {
    std::set<std::string> found;
    const auto path = std::filesystem::path(PROJECT_SOURCE_DIR) / "man" / page;
    for (const std::string& line : read_lines(path)) {
        std::istringstream words(line);
        bool marked = false;
        for (std::string word; words >> word;) {
            if (word == "Cm" || word == ".Cm")
                marked = true;
            else if (marked)
                found.insert(word);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the manual of the query language names every field and every alias") {
    const auto named = commands_of("news-query.7");
    REQUIRE(named.size() > 10);
    for (const FieldInfo& field : field_table()) {
        INFO(field.name);
        CHECK(named.contains(std::string(field.name)));
        for (const std::string_view alias : field.aliases) {
            INFO(alias);
            CHECK(named.contains(std::string(alias)));
        }
    }
}

TEST_CASE("both manuals name every dialect") {
    std::istringstream names{std::string(dialect::kDialectNames)};
    const auto of_language = commands_of("news-query.7");
    const auto of_program = commands_of("news-searcher.1");
    for (std::string name; names >> name;) {
        if (name.ends_with(',')) name.pop_back();
        INFO(name);
        CHECK(of_language.contains(name));
        CHECK(of_program.contains(name));
    }
}

}  // namespace news::test
