// SPDX-License-Identifier: GPL-3.0-or-later
// expected.jsonl says what a careful reader finds in each file; a key that is not
// there is not compared.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/unicode.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/support/page_file.hpp"

using namespace news;
using nlohmann::json;

namespace {

const std::string kCorpus = PROJECT_SOURCE_DIR "/sample_corpus/";

std::vector<json> read_expected() {
    std::vector<json> rows;
    std::ifstream file(std::string(PROJECT_SOURCE_DIR) + "/tests/sample_corpus/expected.jsonl");
    for (std::string line; std::getline(file, line);)
        rows.push_back(json::parse(line));
    return rows;
}

Article read_article(const std::string& path) {
    auto extraction = extract::extract_article(test::read_page(kCorpus + path));
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

using Keys = std::set<std::string>;

// The keys of the row that the article does not meet.
Keys unmet_fields(const json& row, const Article& article) {
    Keys unmet;
    const auto compare_text = [&](const char* key, const std::string& found) {
        if (row.contains(key) && found != text_of(row, key)) unmet.insert(key);
    };
    compare_text("type", std::string(to_string(article.type)));
    if (row.at("type") != "article") return unmet;
    compare_text("headline", article.headline);
    compare_text("deck", article.deck);
    compare_text("publisher", article.publisher);
    compare_text("language", article.language);
    compare_text("agency", article.agency);
    compare_text("section", article.section);
    compare_text("date", article.date ? article.date->iso() : "");
    compare_text("date_source", std::string(to_string(article.date_source)));
    for (const auto& [key, found] :
         {std::pair("authors", &article.authors), std::pair("captions", &article.captions),
          std::pair("credits", &article.credits)})
        if (row.contains(key) && *found != texts_of(row, key)) unmet.insert(key);
    return unmet;
}

// A standfirst may stand at the head of the body as well as in the deck.
std::string body_behind_deck(const Article& article) {
    const std::string body = clean_text(article.body);
    const bool leads = !article.deck.empty() && body.starts_with(article.deck);
    return leads ? clean_text(body.substr(article.deck.size())) : body;
}

Keys unmet_body(const json& row, const Article& article) {
    Keys unmet;
    if (row.at("type") != "article") return unmet;
    const std::string body = body_behind_deck(article);
    if (row.contains("body_first") && !body.starts_with(text_of(row, "body_first")))
        unmet.insert("body_first");
    if (row.contains("body_last") && !body.ends_with(text_of(row, "body_last")))
        unmet.insert("body_last");
    if (row.contains("body_without"))
        for (const std::string& snippet : texts_of(row, "body_without"))
            if (body.find(snippet) != std::string::npos) unmet.insert("body_without");
    return unmet;
}

Keys unmet_entities(const json& row, const std::vector<Entity>& found) {
    if (!row.contains("entities_include")) return {};
    for (const json& wanted : row.at("entities_include"))
        if (std::none_of(found.begin(), found.end(), [&](const Entity& entity) {
                return wanted.at("name") == entity.name &&
                       wanted.at("type") == to_string(entity.type);
            }))
            return {"entities_include"};
    return {};
}

// What the programs are known not to find yet: the row's own list.
Keys known_gaps(const json& row) {
    Keys gaps;
    if (row.contains("not_yet"))
        for (const json& key : row.at("not_yet"))
            gaps.insert(key.get<std::string>());
    return gaps;
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

// Both ways: what is found must not get lost, and a gap that is closed must leave the list.
TEST_CASE("each sample article is read as a careful reader would, but for the known gaps") {
    const auto recognizer = entities::Recognizer::load(NEWSARCHIVE_SOURCE_DATA);
    REQUIRE(recognizer);
    for (const json& row : read_expected()) {
        const auto path = row.at("path").get<std::string>();
        DYNAMIC_SECTION(path) {
            const Article article = read_article(path);
            Keys unmet = unmet_fields(row, article);
            unmet.merge(unmet_body(row, article));
            unmet.merge(unmet_entities(row, recognizer->recognize(article)));
            CHECK(unmet == known_gaps(row));
        }
    }
}
