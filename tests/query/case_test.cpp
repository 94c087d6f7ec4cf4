// SPDX-License-Identifier: GPL-3.0-or-later
// Every block of cases/*.txt: a query, and what each stage makes of it, or the message it gives.
// Keys: query, options (strict; max_wildcard N); tokens, tree, meaning, reading, xapian; notes;
// finds (names of articles.txt); error (message, query and caret), hint. Keys that are not there
// are not checked. `[print]` prints the blocks with all that is true of them.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/query/lexer.hpp"
#include "common/query/parser.hpp"
#include "common/query/rewrite.hpp"
#include "common/query/xapian_query.hpp"
#include "tests/query/world.hpp"

namespace news::test {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLeastCases = 800;

query::CompileOptions options_of(const Block& block) {
    query::CompileOptions options;
    options.today = parse_iso_date("2015-07-20")->first();
    const std::string typed = block.get("options");
    options.strict = typed.find("strict") != typed.npos;
    constexpr std::string_view kWildcard = "max_wildcard ";
    if (const auto at = typed.find(kWildcard); at != typed.npos)
        std::from_chars(typed.data() + at + kWildcard.size(), typed.data() + typed.size(),
                        options.max_wildcard);
    return options;
}

// What is true of a query, by the keys of the cases.
std::map<std::string, std::string> outcome(const Block& block) {
    const std::string text = block.get("query");
    const query::CompileOptions options = options_of(block);
    const Xapian::Database& database = world().index->database();
    std::map<std::string, std::string> found;
    const auto compiled = query::compile(text, database, options);
    if (!compiled) {
        found["error"] = compiled.error().message;
        found["hint"] = compiled.error().hint;
        return found;
    }
    const auto stages = query::explain_stages(text, database, options);
    found["tokens"] = stages->tokens;
    found["tree"] = stages->tree;
    found["meaning"] = stages->rewritten;
    found["xapian"] = stages->xapian;
    found["reading"] = compiled->reading;
    found["obvious"] = compiled->reading_is_obvious ? "yes" : "no";
    for (const std::string& note : compiled->notes)
        found["notes"] += (found["notes"].empty() ? "" : "\n") + note;
    std::string names;
    for (const Xapian::docid id : world().index->find(compiled->query))
        names += (names.empty() ? "" : " ") + world().names[id - 1];
    found["finds"] = names.empty() ? "nothing" : names;
    return found;
}

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(query_tests() / "cases"))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string printed(const std::string& key, const std::string& value) {
    std::string lines = key + ": ";
    for (const char c : value)
        lines += c == '\n' ? std::string("\n| ") : std::string(1, c);
    return lines + "\n";
}

// The reading of a query, typed again, means the same.
void check_reading(const std::string& text, const query::CompileOptions& options) {
    const auto meaning = [&](const std::string& typed) -> std::string {
        const query::Parsed parsed = query::parse(query::lex(typed), typed);
        if (!parsed.tree) return "nothing";
        const query::Rewritten rewritten = query::rewrite(*parsed.tree, typed, options.today);
        return rewritten.meaning ? print(*rewritten.meaning) : "nothing";
    };
    const query::Parsed parsed = query::parse(query::lex(text), text);
    const std::string reading = print_reading(*parsed.tree, text);
    INFO("reading: " << reading);
    CHECK(meaning(reading) == meaning(text));
    const query::Parsed again = query::parse(query::lex(reading), reading);
    CHECK(again.obvious);
    CHECK(print_reading(*again.tree, reading) == reading);
}

}  // namespace

TEST_CASE("cases") {
    std::size_t cases = 0;
    for (const fs::path& file : case_files()) {
        for (const Block& block : read_blocks(file)) {
            ++cases;
            INFO(file.filename().string() << ":" << block.line_number);
            INFO("query: " << block.get("query"));
            auto found = outcome(block);
            CHECK(block.has("error") == (found.count("error") == 1));
            for (const auto& [key, value] : block.lines) {
                if (key == "query" || key == "options") continue;
                // descriptions change between Xapian's versions
                if (key == "xapian" && XAPIAN_MAJOR_VERSION != 1) continue;
                INFO(key);
                CHECK(found[key] == value);
            }
            if (found.count("error") == 0) check_reading(block.get("query"), options_of(block));
        }
    }
    CHECK(cases >= kLeastCases);
}

TEST_CASE("print cases", "[.][print]") {
    for (const fs::path& file : case_files()) {
        std::cout << "##### " << file.filename().string() << "\n";
        for (const Block& block : read_blocks(file)) {
            std::cout << printed("query", block.get("query"));
            if (block.has("options")) std::cout << printed("options", block.get("options"));
            for (const auto& [key, value] : outcome(block))
                std::cout << printed(key, value);
            std::cout << "\n";
        }
    }
}

}  // namespace news::test
