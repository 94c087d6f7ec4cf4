// SPDX-License-Identifier: GPL-3.0-or-later
// sample_corpus/expected.jsonl says what a careful reader finds in each file; a key that is not
// there is not compared.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/container/reader.hpp"
#include "common/unicode.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/extract/extractor.hpp"

using namespace news;
using nlohmann::json;

namespace {

const std::string kCorpus = PROJECT_SOURCE_DIR "/sample_corpus/";

std::vector<json> read_expected() {
    std::vector<json> rows;
    std::ifstream file(kCorpus + "expected.jsonl");
    for (std::string line; std::getline(file, line);)
        rows.push_back(json::parse(line));
    return rows;
}

Article read_article(const std::string& path) {
    auto outcome = container::open_reader({kCorpus + path, false})->next();
    REQUIRE(outcome);
    auto* page = std::get_if<container::PageRecord>(&*outcome);
    REQUIRE(page);
    auto extraction = extract::extract_article(*page);
    REQUIRE(extraction);
    return std::move(extraction->article);
}

// null in the file is an empty field.
std::string text_of(const json& row, const char* key) {
    return row.at(key).is_string() ? clean_text(row.at(key).get<std::string>()) : std::string();
}

std::vector<std::string> texts_of(const json& row, const char* key) {
    std::vector<std::string> texts;
    for (const json& item : row.at(key))
        texts.push_back(clean_text(item.get<std::string>()));
    return texts;
}

void check_fields(const json& row, const Article& article) {
    const auto check_text = [&](const char* key, const std::string& found) {
        if (row.contains(key)) CHECK(found == text_of(row, key));
    };
    check_text("type", std::string(to_string(article.type)));
    if (article.type != PageType::article) return;
    CHECK(article.skipped.empty());
    check_text("headline", article.headline);
    check_text("deck", article.deck);
    check_text("publisher", article.publisher);
    check_text("language", article.language);
    check_text("agency", article.agency);
    check_text("section", article.section);
    check_text("date", article.date ? article.date->iso() : "");
    check_text("date_source", std::string(to_string(article.date_source)));
    for (const auto& [key, found] :
         {std::pair("authors", &article.authors), std::pair("captions", &article.captions),
          std::pair("credits", &article.credits)})
        if (row.contains(key)) CHECK(*found == texts_of(row, key));
}

// A standfirst may stand at the head of the body as well as in the deck.
std::string body_behind_deck(const Article& article) {
    const std::string body = clean_text(article.body);
    const bool leads = !article.deck.empty() && body.starts_with(article.deck);
    return leads ? clean_text(body.substr(article.deck.size())) : body;
}

void check_body(const json& row, const Article& article) {
    const std::string body = body_behind_deck(article);
    if (row.contains("body_first")) CHECK_THAT(body, Catch::StartsWith(text_of(row, "body_first")));
    if (row.contains("body_last")) CHECK_THAT(body, Catch::EndsWith(text_of(row, "body_last")));
    if (row.contains("body_without"))
        for (const std::string& snippet : texts_of(row, "body_without"))
            CHECK_THAT(body, !Catch::Contains(snippet));
}

}  // namespace

TEST_CASE("every file of the sample corpus is in expected.jsonl and the reverse") {
    std::set<std::string> expected;
    for (const json& row : read_expected())
        expected.insert(row.at("path").get<std::string>());
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kCorpus)) {
        const std::string extension = entry.path().extension().string();
        if (entry.is_regular_file() && extension != ".md" && extension != ".jsonl")
            found.insert(entry.path().string().substr(kCorpus.size()));
    }
    CHECK(found.size() >= 40);
    CHECK(found == expected);
}

TEST_CASE("the fields of each sample article are as a careful reader finds them") {
    for (const json& row : read_expected()) {
        const auto path = row.at("path").get<std::string>();
        DYNAMIC_SECTION(path) {
            const Article article = read_article(path);
            check_fields(row, article);
            if (article.type == PageType::article) check_body(row, article);
        }
    }
}

TEST_CASE("the people, organisations and places of each sample article are found") {
    const auto recognizer = entities::Recognizer::load(NEWSARCHIVE_SOURCE_DATA);
    REQUIRE(recognizer);
    for (const json& row : read_expected()) {
        if (!row.contains("entities_include")) continue;
        const auto path = row.at("path").get<std::string>();
        DYNAMIC_SECTION(path) {
            const Article article = read_article(path);
            const auto found = recognizer->recognize(article);
            for (const json& wanted : row.at("entities_include")) {
                const auto name = wanted.at("name").get<std::string>();
                const auto type = wanted.at("type").get<std::string>();
                CAPTURE(name, type);
                CHECK(std::any_of(found.begin(), found.end(), [&](const Entity& entity) {
                    return entity.name == name && to_string(entity.type) == type;
                }));
            }
        }
    }
}
