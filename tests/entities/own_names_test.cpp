// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

namespace {

Names names_with(std::string_view own, std::string text, std::string language = "en") {
    const TempFolder folder;
    const fs::path file = folder.path() / "own.tsv";
    std::ofstream(file, std::ios::binary) << own;
    const auto loaded =
        entities::Recognizer::load(fs::path(PROJECT_SOURCE_DIR) / "data", {file.string()});
    REQUIRE(loaded);
    return names(loaded->recognize(body_of(std::move(text), std::move(language))));
}

}  // namespace

TEST_CASE("a user's names go before what the lists and the model say") {
    constexpr std::string_view kOwn =
        "# our beat\n"
        "organisation\tParis Foods\tParis\n"
        "person\tMira Tallis\tTallis\tthe Ferry Queen\n"
        "place\tOldhaven\tOld Harbour\n";
    CHECK(names_with(kOwn, "Paris said on Monday that it would open a plant in Old Harbour.") ==
          Names{"organisation Paris Foods", "place Oldhaven"});
    CHECK(names_with(kOwn, "They asked the Ferry Queen, and Tallis agreed.") ==
          Names{"person Mira Tallis"});
    CHECK(names_with(kOwn, "Paris ist in Oldhaven beliebt.", "de") ==
          Names{"organisation Paris Foods", "place Oldhaven"});
}

TEST_CASE("a user's names count in lower case and inside longer names") {
    constexpr std::string_view kOwn =
        "organisation\tadidas\norganisation\tFoobar Foundation\tfoobar foundation\n";
    CHECK(names_with(kOwn, "The firm adidas paid the foobar foundation and the Adidas Group.") ==
          Names{"organisation adidas", "organisation Foobar Foundation",
                "organisation Adidas Group"});
}

TEST_CASE("a user's file that is missing or malformed is refused by its name and line") {
    const fs::path data = fs::path(PROJECT_SOURCE_DIR) / "data";
    const auto missing = entities::Recognizer::load(data, {"/nowhere/own.tsv"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message.find("own.tsv") != std::string::npos);

    const TempFolder folder;
    const fs::path file = folder.path() / "own.tsv";
    const auto refusal = [&](std::string_view bytes) {
        std::ofstream(file, std::ios::binary) << bytes;
        const auto loaded = entities::Recognizer::load(data, {file.string()});
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode::usage);
        return loaded.error().message.substr(loaded.error().message.find("own.tsv") + 7);
    };
    CHECK(refusal("# first\ncompany\tParis Foods\n") ==
          ", line 2: the type \"company\" is none of person, organisation and place");
    CHECK(refusal("# first\nParis Foods\n") ==
          ", line 2: no tab in it: a type, a tab and a name are wanted");
    CHECK(refusal("person\t" + std::string(201, 'a') + "\n") ==
          ", line 1: a name of 201 bytes; 200 may be");
    CHECK(refusal("person\t \t\n") == ", line 1: no name behind the type");
    CHECK(refusal(std::string_view("person\tA\0B\n", 11)) == " is no text in UTF-8");
    CHECK(refusal("person\tJos\xE9\n") == " is no text in UTF-8");

    const auto is_folder = entities::Recognizer::load(data, {folder.path().string()});
    REQUIRE_FALSE(is_folder);
    CHECK(is_folder.error().message.find("is a folder") != std::string::npos);
}

TEST_CASE("a user's file is read as editors and spreadsheets write it") {
    constexpr std::string_view kOwn =
        "\xEF\xBB\xBForg\tQ-Corp. \t\tthe quiet firm\r\n  \r\n#\r\nplace\t Oldhaven\r\n";
    CHECK(names_with(kOwn, "He left Q-Corp. on Monday for Oldhaven, where the quiet firm began.") ==
          Names{"organisation Q-Corp.", "place Oldhaven"});
    CHECK(names_with(kOwn, "In Oldhaven he worked for Q-Corp.") ==
          Names{"place Oldhaven", "organisation Q-Corp."});
}

TEST_CASE("a language has a model or not") {
    CHECK(entities::Recognizer::has_model("en"));
    CHECK(entities::Recognizer::has_model("sv"));
    CHECK_FALSE(entities::Recognizer::has_model("fr"));
    CHECK_FALSE(entities::Recognizer::has_model(""));
}

}  // namespace news::test
