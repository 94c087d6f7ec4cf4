// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/query_index.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

#include "common/analyzer.hpp"
#include "indexer/index/document_builder.hpp"
#include "tests/support/source_tree.hpp"

namespace news::test {

namespace fs = std::filesystem;

namespace {

fs::path make_folder() {
    std::string pattern = (fs::temp_directory_path() / "newsarchive_query_XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return pattern;
}

// Any sixty-four digits will do where there is no page.
std::string digest_of(std::size_t number) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;
    const std::uint64_t hash = (number + 1) * kSpread;
    return fmt::format("{0:016x}{0:016x}{0:016x}{0:016x}", hash);
}

}  // namespace

std::vector<Article> with_identity(std::vector<Article> articles) {
    std::size_t number = 0;
    for (Article& article : articles) {
        article.sha256 = digest_of(number++);
        article.words = count_words(article.body);
    }
    return articles;
}

QueryIndex::QueryIndex(const std::vector<Article>& articles) : folder_(make_folder()) {
    Xapian::WritableDatabase writable((folder_ / "db").string(), Xapian::DB_CREATE);
    index::DocumentBuilder builder{std::string(kAddedOn)};
    for (const Article& article : with_identity(articles)) {
        const index::PreparedArticle prepared = builder.build(article);
        writable.add_document(prepared.document);
        for (const index::SpelledForm& form : prepared.forms)
            writable.add_synonym(form.key, form.form);
    }
    writable.commit();
    database_ = Xapian::Database((folder_ / "db").string());
}

QueryIndex::~QueryIndex() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::vector<Xapian::docid> QueryIndex::find(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    std::vector<Xapian::docid> found;
    const Xapian::doccount all = database_.get_doccount();
    const Xapian::MSet hits = enquire.get_mset(0, all, all);
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        found.push_back(*hit);
    std::sort(found.begin(), found.end());
    return found;
}

std::string Block::get(std::string_view key) const {
    const auto values = all(key);
    return values.empty() ? std::string() : values.front();
}

std::vector<std::string> Block::all(std::string_view key) const {
    std::vector<std::string> values;
    for (const auto& [name, value] : lines)
        if (name == key) values.push_back(value);
    return values;
}

bool Block::has(std::string_view key) const {
    return !all(key).empty();
}

std::vector<Block> read_blocks(const fs::path& file) {
    std::vector<Block> blocks;
    bool within = false;
    int number = 0;
    for (const std::string& line : read_lines(file)) {
        ++number;
        if (line.empty()) within = false;
        if (line.empty() || line[0] == '#') continue;
        if (!within) blocks.push_back({{}, number});
        within = true;
        auto& lines = blocks.back().lines;
        if (line.starts_with("|") && !lines.empty()) {
            lines.back().second += "\n" + line.substr(std::min<std::size_t>(2, line.size()));
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == line.npos)
            throw std::runtime_error(fmt::format("{}:{}: no key", file.string(), number));
        const std::size_t value = std::min(line.size(), colon + 2);
        lines.emplace_back(line.substr(0, colon), line.substr(value));
    }
    return blocks;
}

Article to_article(const Block& block) {
    Article article;
    article.language = block.get("language");
    article.publisher = block.get("publisher");
    article.headline = block.get("headline");
    article.deck = block.get("deck");
    article.authors = block.all("author");
    article.section = block.get("section");
    article.agency = block.get("agency");
    article.url = block.get("url");
    article.crawled = block.get("crawled");
    article.captions = block.all("caption");
    for (const std::string& paragraph : block.all("body"))
        article.body += (article.body.empty() ? "" : "\n\n") + paragraph;
    if (block.has("date")) {
        article.date = parse_iso_date(block.get("date"));
        article.date_source = DateSource::meta;
    }
    const auto add_entities = [&](std::string_view key, EntityType type) {
        for (const std::string& name : block.all(key))
            article.entities.push_back({type, name, {{"body", 0, 1, name}}});
    };
    add_entities("person", EntityType::person);
    add_entities("org", EntityType::organisation);
    add_entities("place", EntityType::place);
    return article;
}

}  // namespace news::test
