// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/brute_force_articles.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "common/unicode.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/query/oracle_articles.hpp"
#include "tests/query/query_index.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/page_file.hpp"

namespace news::test {

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = PROJECT_SOURCE_DIR;

std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (entry.is_regular_file() && extension != ".md" && extension != ".jsonl")
            files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The last paragraph of the body, which is taken out of it; empty where there is but one.
std::string take_last_paragraph(std::string& body) {
    const std::size_t border = body.rfind("\n\n");
    if (border == body.npos) return {};
    std::string last = body.substr(border + 2);
    body.erase(border);
    return last;
}

std::string first_words(const std::string& text, std::size_t bytes) {
    return text.substr(0, text.rfind(' ', bytes));
}

std::string text_of(Chance& chance, std::size_t most) {
    static const std::vector<std::string> kWords = {"alfa", "bravo", "delta", "echo", "golf"};
    std::string text;
    for (std::size_t words = 1 + chance.below(most); words > 0; --words)
        text += (text.empty() ? "" : " ") + chance.one_of(kWords);
    return text;
}

// What one article knows somebody as, all know: the index has one table of other names.
void share_other_names(std::vector<Article>& articles) {
    std::map<std::pair<EntityType, std::string>, std::set<std::string>> known;
    const auto bearer = [](const Entity& entity) {
        return std::pair(entity.type, fold_value(entity.name));
    };
    for (const Article& article : articles)
        for (const Entity& entity : article.entities)
            known[bearer(entity)].insert(entity.known_as.begin(), entity.known_as.end());
    for (Article& article : articles) {
        for (Entity& entity : article.entities) {
            const std::set<std::string>& names = known[bearer(entity)];
            entity.known_as.assign(names.begin(), names.end());
        }
    }
}

}  // namespace

std::vector<Article> sample_articles() {
    const auto recognizer = entities::Recognizer::load(NEWSARCHIVE_SOURCE_DATA);
    REQUIRE(recognizer);
    std::vector<Article> articles;
    for (const std::string& file : files_below(kRoot / "sample_corpus")) {
        auto extraction = extract::extract_article(read_page(file));
        REQUIRE(extraction);
        articles.push_back(std::move(extraction->article));
        articles.back().entities = recognizer->recognize(articles.back());
        if (articles.size() % 3 == 0) articles.back().crawled = "2015-07-19T08:00:00Z";
    }
    for (const Block& block : read_blocks(kRoot / "tests" / "query" / "articles.txt"))
        articles.push_back(to_article(block));
    share_other_names(articles);
    return articles;
}

std::vector<Article> oracle_articles_with_fields() {
    static const std::vector<std::string> kAuthors = {"Jane Smith", "Karl Jones", "Ana De Souza",
                                                      "Lee Banks"};
    static const std::vector<std::string> kSections = {"Commodities", "Business & Finance",
                                                       "World"};
    static const std::vector<std::string> kLanguages = {"de", "fr", "", "zh"};
    Chance chance(3);
    std::vector<Article> articles = read_oracle_articles().articles;
    for (Article& article : articles) {
        if (chance.percent(30)) article.deck = take_last_paragraph(article.body);
        for (std::size_t captions = chance.below(4); captions > 1; --captions) {
            std::string caption = first_words(take_last_paragraph(article.body), 80);
            if (!caption.empty()) article.captions.push_back(std::move(caption));
        }
        for (std::size_t authors = chance.below(3); authors > 0; --authors)
            article.authors.push_back(chance.one_of(kAuthors));
        if (chance.percent(60)) article.section = chance.one_of(kSections);
        if (chance.percent(10)) article.language = chance.one_of(kLanguages);
        const PartialDate day = *article.date;
        if (chance.percent(10)) article.date = PartialDate::make(day.year(), day.month());
        if (chance.percent(5)) article.date = PartialDate::make(day.year());
        if (chance.percent(5)) article.date.reset();
        if (chance.percent(50)) article.crawled = "1987-03-0" + std::to_string(1 + chance.below(9));
    }
    return articles;
}

std::vector<Article> crowded_articles() {
    Chance chance(4);
    std::vector<Article> articles(150);
    for (Article& article : articles) {
        article.language = "en";
        article.headline = text_of(chance, 6);
        article.body = text_of(chance, 24);
        for (std::size_t captions = chance.below(3); captions > 0; --captions)
            article.captions.push_back(text_of(chance, 4));
    }
    return articles;
}

}  // namespace news::test
