// SPDX-License-Identifier: GPL-3.0-or-later
// Every block of cases/DIALECT.txt: a search as it is written there, what it becomes in our
// language, and what that finds among the articles of tests/query/articles.txt; or the message it
// gives. Keys: query; translation, notes, finds; error (message, query and caret), hint. Keys that
// are not there are not checked, but every translation is run. `[print]` prints the blocks with all
// that is true.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/date.hpp"
#include "common/query/xapian_query.hpp"
#include "searcher/dialect/dialect.hpp"
#include "tests/query/world.hpp"

namespace news::test {

namespace fs = std::filesystem;
using dialect::Dialect;

namespace {

struct Table {
    Dialect dialect;
    std::string name;
    std::size_t least_cases;
};
const std::vector<Table> kTables = {{Dialect::nexis, "nexis", 60},
                                    {Dialect::factiva, "factiva", 40},
                                    {Dialect::proquest, "proquest", 40},
                                    {Dialect::lucene, "lucene", 40}};

std::vector<Block> blocks_of(const Table& table) {
    return read_blocks(fs::path(PROJECT_SOURCE_DIR) / "tests/dialect/cases" /
                       (table.name + ".txt"));
}

query::CompileOptions options() {
    query::CompileOptions options;
    options.today = parse_iso_date("2015-07-20")->first();
    return options;
}

// What is true of a search, by the keys of the cases.
std::map<std::string, std::string> outcome(const Table& table, const std::string& text) {
    std::map<std::string, std::string> found;
    const auto translation = dialect::translate(table.dialect, text);
    if (!translation) {
        found["error"] = translation.error().message;
        found["hint"] = translation.error().hint;
        return found;
    }
    found["translation"] = translation->text;
    for (const query::Diagnostic& note : translation->notes)
        found["notes"] += (found["notes"].empty() ? "" : "\n") + note.message;
    const auto compiled = query::compile(translation->text, world().index->database(), options());
    if (!compiled) {
        found["refused"] = compiled.error().message;
        return found;
    }
    for (const std::string& note : compiled->notes)
        found["refused"] += note;
    std::string names;
    for (const Xapian::docid id : world().index->find(compiled->query))
        names += (names.empty() ? "" : " ") + world().names[id - 1];
    found["finds"] = names.empty() ? "nothing" : names;
    return found;
}

std::string printed(const std::string& key, const std::string& value) {
    std::string lines = key + ": ";
    for (const char c : value)
        lines += c == '\n' ? std::string("\n| ") : std::string(1, c);
    return lines + "\n";
}

}  // namespace

TEST_CASE("searches of other services") {
    for (const Table& table : kTables) {
        const std::vector<Block> blocks = blocks_of(table);
        CHECK(blocks.size() >= table.least_cases);
        for (const Block& block : blocks) {
            INFO(table.name << ".txt:" << block.line_number);
            INFO("query: " << block.get("query"));
            auto found = outcome(table, block.get("query"));
            CHECK(block.has("error") == (found.count("error") == 1));
            for (const auto& [key, value] : block.lines) {
                if (key == "query") continue;
                INFO(key);
                CHECK(found[key] == value);
            }
            // no translation says less than it should in silence, or what has to be noted again
            if (!block.has("refused")) CHECK(found["refused"] == "");
            if (!block.has("notes")) CHECK(found["notes"] == "");
        }
    }
}

TEST_CASE("the line to copy of a message is a search of the same service") {
    for (const Table& table : kTables) {
        for (const Block& block : blocks_of(table)) {
            if (!block.has("hint") || block.get("hint").starts_with("ask it in")) continue;
            INFO(table.name << ".txt:" << block.line_number << ": " << block.get("hint"));
            const auto found = outcome(table, block.get("hint"));
            CHECK(found.count("finds") == 1);
        }
    }
}

TEST_CASE("print the searches of other services", "[.][print]") {
    for (const Table& table : kTables) {
        std::cout << "##### " << table.name << "\n";
        for (const Block& block : blocks_of(table)) {
            std::cout << printed("query", block.get("query"));
            for (const auto& [key, value] : outcome(table, block.get("query")))
                std::cout << printed(key, value);
            std::cout << "\n";
        }
    }
}

}  // namespace news::test
