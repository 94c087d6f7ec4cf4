// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "indexer/entities/training/model_writer.hpp"
#include "tests/entities/findings.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace fs = std::filesystem;

namespace {

const char* const kFiles[] = {
    "people.tsv", "organisations.tsv", "places.tsv",      "countries.tsv",   "local_names.tsv",
    "cities.tsv", "names.tsv",         "given_names.tsv", "surnames.txt",    "common_words.txt",
    "cues.tsv",   "evidence.tsv",      "brands.txt",      "noted_names.tsv", "names-en.model"};

void write(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

// The least that can be loaded: every file there, nearly all empty.
void write_least(const fs::path& folder) {
    for (const char* name : kFiles)
        write(folder / name, "");
    write(folder / "evidence.tsv", "(all)\t\t1\t1\t1\t1\n");
    for (const char* language : {"da", "de", "en", "pt", "sv"}) {
        const std::string name = std::string("names-") + language + ".model";
        REQUIRE_FALSE(entities::write_model(folder / name, {}, {}, {}, 1));
    }
}

}  // namespace

TEST_CASE("a folder with a file missing is refused by the file's name") {
    for (const char* name : kFiles) {
        const TempFolder folder;
        write_least(folder.path());
        fs::remove(folder.path() / name);
        const auto loaded = entities::Recognizer::load(folder.path());
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode::io);
        CHECK(loaded.error().message.find(name) != std::string::npos);
    }
}

TEST_CASE("a malformed line is refused by its number") {
    const std::pair<const char*, const char*> cases[] = {
        {"cities.tsv", "Oslo\t600\nLima\tmany\n"},
        {"cues.tsv", "title\tDr.\nfoo\tbar\n"},
        {"names.tsv", "A B\t1\t0\t0\nA B\t1\n"},
        {"countries.tsv", "de\tA\tB\nde\tA\n"},
        {"surnames.txt", "Smith\nA\tB\n"},
        {"evidence.tsv", "(all)\t\t1\t1\t1\t1\nodd\n"},
        {"noted_names.tsv", "place\tOslo\nthing\tOslo\n"},
        {"local_names.tsv", "de\tplace\tA\tB\nde\tother\tA\tB\n"}};
    for (const auto& [name, text] : cases) {
        INFO(name);
        const TempFolder folder;
        write_least(folder.path());
        write(folder.path() / name, text);
        const auto loaded = entities::Recognizer::load(folder.path());
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().message.find(std::string(name) + ", line 2") != std::string::npos);
    }
}

TEST_CASE("a line that a user adds is known at the next start") {
    const TempFolder folder;
    write_least(folder.path());
    write(folder.path() / "organisations.tsv", "Guild of Lamplighters\tGoL\n");
    const auto loaded = entities::Recognizer::load(folder.path());
    REQUIRE(loaded);
    CHECK(names(loaded->recognize(body_of("we asked the GoL for help"))) ==
          std::vector<std::string>{"organisation Guild of Lamplighters"});
}

}  // namespace news::test
