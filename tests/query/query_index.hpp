// SPDX-License-Identifier: GPL-3.0-or-later
// Databases for the tests of queries, made by the indexer's own builder of documents.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/xapian.hpp"

namespace news::test {

// The day on which the articles of every such database were added.
inline constexpr std::string_view kAddedOn = "2026-01-02";

// The articles with what the indexer knows of each: a digest, its number of words. A QueryIndex of
// them is the same.
std::vector<Article> with_identity(std::vector<Article> articles);

// A database in a folder of its own that is removed with the object.
class QueryIndex {
  public:
    explicit QueryIndex(const std::vector<Article>& articles);
    ~QueryIndex();
    QueryIndex(const QueryIndex&) = delete;
    QueryIndex& operator=(const QueryIndex&) = delete;

    const Xapian::Database& database() const { return database_; }
    const std::filesystem::path& folder() const { return folder_; }

    // The ids (document numbers from 1, in the order of the articles) that a query finds,
    // ascending.
    std::vector<Xapian::docid> find(const Xapian::Query& query) const;

  private:
    std::filesystem::path folder_;
    Xapian::Database database_;
};

// Blocks of "key: value" lines with blank lines between them; a key may stand several times. A line
// that begins with "| " goes on with the value before it, a line that begins with # is left out.
struct Block {
    std::vector<std::pair<std::string, std::string>> lines;
    int line_number = 0;

    // The first value of `key`, empty where it is missing.
    std::string get(std::string_view key) const;
    std::vector<std::string> all(std::string_view key) const;
    bool has(std::string_view key) const;
};
std::vector<Block> read_blocks(const std::filesystem::path& file);

// An article of articles.txt.
Article to_article(const Block& block);

}  // namespace news::test
