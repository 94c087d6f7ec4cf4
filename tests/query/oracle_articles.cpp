// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/oracle_articles.hpp"

#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <zlib.h>

namespace news::test {

namespace fs = std::filesystem;

namespace {

std::string read_gzipped(const fs::path& path) {
    std::string text;
    std::string buffer(1 << 16, '\0');
    gzFile file = gzopen(path.c_str(), "rb");
    for (int count = 0; file && (count = gzread(file, buffer.data(), 1 << 16)) > 0;)
        text.append(buffer, 0, static_cast<std::size_t>(count));
    if (file) gzclose(file);
    return text;
}

}  // namespace

fs::path oracle_folder() {
    return fs::path(PROJECT_SOURCE_DIR).parent_path() / "shared" / "corpora" / "oracle";
}

bool is_oracle_missing() {
    if (fs::exists(oracle_folder() / "docs.jsonl.gz")) return false;
    WARN("skipped: " << oracle_folder() << " is not there");
    return true;
}

OracleArticles read_oracle_articles() {
    OracleArticles oracle;
    std::istringstream documents(read_gzipped(oracle_folder() / "docs.jsonl.gz"));
    for (std::string line; std::getline(documents, line);) {
        const nlohmann::json document = nlohmann::json::parse(line);
        Article article;
        article.language = "en";
        article.publisher = "Reuters";
        article.headline = document["headline"];
        for (const nlohmann::json& paragraph : document["paragraphs"])
            article.body += (article.body.empty() ? "" : "\n\n") + paragraph.get<std::string>();
        article.date = parse_iso_date(document["date"].get<std::string>());
        oracle.ids.push_back(document["id"]);
        oracle.articles.push_back(std::move(article));
    }
    return oracle;
}

}  // namespace news::test
