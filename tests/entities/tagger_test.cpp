// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "indexer/entities/tagger/name_features.hpp"
#include "indexer/entities/tagger/tagger_model.hpp"
#include "indexer/entities/training/model_writer.hpp"
#include "tests/entities/findings.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

using namespace entities;
namespace fs = std::filesystem;

TEST_CASE("a model that is missing, cut or changed is refused by its name") {
    const TempFolder folder;
    const fs::path path = folder.path() / "names-xx.model";
    const auto missing = TaggerModel::open(path);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::io);
    CHECK(missing.error().message.find("names-xx.model") != std::string::npos);

    REQUIRE_FALSE(write_model(path, {}, {}, {}, 1));
    CHECK(TaggerModel::open(path));
    fs::resize_file(path, fs::file_size(path) - 1);
    CHECK_FALSE(TaggerModel::open(path));
    REQUIRE_FALSE(write_model(path, {}, {}, {}, 1));
    std::fstream(path, std::ios::in | std::ios::out | std::ios::binary).seekp(500).put('x');
    CHECK_FALSE(TaggerModel::open(path));
    std::ofstream(path, std::ios::binary) << "no model";
    CHECK_FALSE(TaggerModel::open(path));
}

TEST_CASE("tags follow one another as names do") {
    CHECK(may_follow(kOutside, tag_of(1, TagPart::unit)));
    CHECK(may_follow(tag_of(1, TagPart::begin), tag_of(1, TagPart::last)));
    CHECK_FALSE(may_follow(tag_of(1, TagPart::begin), tag_of(2, TagPart::last)));
    CHECK_FALSE(may_follow(tag_of(1, TagPart::begin), kOutside));
    CHECK_FALSE(may_follow(kOutside, tag_of(0, TagPart::inside)));
    CHECK(may_follow(tag_of(0, TagPart::last), tag_of(2, TagPart::begin)));
    CHECK(type_of(tag_of(2, TagPart::inside)) == 2);
}

TEST_CASE("only words with a capital and those beside them may be names") {
    const auto gazetteer = Gazetteer::load(fs::path(PROJECT_SOURCE_DIR) / "data");
    REQUIRE(gazetteer);
    const TaggedText text = tag_text("body", "we met old Karl Brun in a small town", *gazetteer);
    ArticleWords words;
    words.add(text);
    const NameFeatures features(text, words, find_cues(text, *gazetteer),
                                find_phrases(text, *gazetteer, kHashSeed));
    std::string active;
    for (std::size_t at = 0; at < text.tokens.size(); ++at)
        active += features.is_active(at) ? '1' : '0';
    CHECK(active == "001111000");
}

TEST_CASE("an article's other mentions are counted for a word") {
    const auto gazetteer = Gazetteer::load(fs::path(PROJECT_SOURCE_DIR) / "data");
    REQUIRE(gazetteer);
    const TaggedText text =
        tag_text("body", "Karl Brun spoke. Brun sat. A brun bear, said Brun.", *gazetteer);
    ArticleWords words;
    words.add(text);
    const CapitalUse* use = words.use(word_hash("Brun"));
    REQUIRE(use);
    CHECK(use->mentions == 3);
    CHECK(use->inside == 2);
    CHECK(use->in_run);
    CHECK(use->place == RunPlace::last);
    CHECK(use->run_first == word_hash("Karl"));
    CHECK(words.is_lower(word_hash("brun")));
    CHECK_FALSE(words.use(word_hash("Bear")));
}

TEST_CASE("a title that the model takes into a name is cut off") {
    CHECK(names_in("Officials met U.S. Secretary of State John Kerry in Geneva.").at(1) ==
          "person John Kerry");
    CHECK(names_in("The Harbour Courier said the Harbour Courier would go on.").at(0) ==
          "organisation Harbour Courier");
}

TEST_CASE("a line of one endless name is read in time that grows with its length") {
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "Union of ";
    CHECK(names_in(text + "Miners").size() < 3);
}

}  // namespace news::test
