// SPDX-License-Identifier: GPL-3.0-or-later
// Queries over two thousand real articles whose hits were worked out without an index. The data lie
// beside the project and are not part of it: where they are missing there is nothing to test.
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <zlib.h>

#include "searcher/query/xapian_query.hpp"
#include "tests/query/query_index.hpp"

namespace news::test {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

const fs::path kOracle =
    fs::path(PROJECT_SOURCE_DIR).parent_path() / "shared" / "corpora" / "oracle";

bool is_missing() {
    if (fs::exists(kOracle / "docs.jsonl.gz")) return false;
    WARN("skipped: " << kOracle << " is not there");
    return true;
}

std::string read_gzipped(const fs::path& path) {
    std::string text;
    std::string buffer(1 << 16, '\0');
    gzFile file = gzopen(path.c_str(), "rb");
    for (int count = 0; file && (count = gzread(file, buffer.data(), 1 << 16)) > 0;)
        text.append(buffer, 0, static_cast<std::size_t>(count));
    if (file) gzclose(file);
    return text;
}

std::vector<Json> read_json_lines(std::istream& input) {
    std::vector<Json> lines;
    for (std::string line; std::getline(input, line);)
        lines.push_back(Json::parse(line, nullptr, false));
    return lines;
}

struct Oracle {
    std::vector<std::string> ids;  // of the documents, in order
    std::unique_ptr<QueryIndex> index;
};

Oracle make_oracle() {
    Oracle oracle;
    std::istringstream documents(read_gzipped(kOracle / "docs.jsonl.gz"));
    std::vector<Article> articles;
    for (const Json& document : read_json_lines(documents)) {
        Article article;
        article.language = "en";
        article.publisher = "Reuters";
        article.headline = document["headline"];
        for (const Json& paragraph : document["paragraphs"])
            article.body += (article.body.empty() ? "" : "\n\n") + paragraph.get<std::string>();
        article.date = parse_iso_date(document["date"].get<std::string>());
        oracle.ids.push_back(document["id"]);
        articles.push_back(std::move(article));
    }
    oracle.index = std::make_unique<QueryIndex>(articles);
    return oracle;
}

std::string quote(const std::string& words) {
    return "\"" + words + "\"";
}

std::string join(const Json& words) {
    std::string text;
    for (const Json& word : words)
        text += (text.empty() ? "" : " ") + word.get<std::string>();
    return text;
}

// The oracle's syntax tree in our language; words are quoted, for the oracle does not inflect.
std::string to_query(const Json& node) {
    const std::string operation = node["op"];
    const std::string field = node.contains("field") ? node["field"].get<std::string>() + ":" : "";
    if (operation == "term") return field + quote(node["word"]);
    if (operation == "prefix") return field + node["prefix"].get<std::string>() + "*";
    if (operation == "phrase") return field + quote(join(node["words"]));
    if (operation == "daterange")
        return "date:" + node["from"].get<std::string>() + ".." + node["to"].get<std::string>();
    const std::string distance = std::to_string(node.value("distance", 0));
    if (operation == "near") {
        const std::string near =
            quote(node["words"][0]) + " NEAR/" + distance + " " + quote(node["words"][1]);
        return field.empty() ? near : field + "(" + near + ")";
    }
    const std::string separator = operation == "and"  ? " AND "
                                  : operation == "or" ? " OR "
                                                      : " AND NOT ";
    std::string text;
    for (const Json& argument : node["args"])
        text += (text.empty() ? "(" : separator) + to_query(argument);
    return text + ")";
}

}  // namespace

TEST_CASE("the oracle's queries find exactly its hits") {
    if (is_missing()) return;
    const Oracle oracle = make_oracle();
    std::ifstream input(kOracle / "queries.jsonl");
    std::map<std::string, std::pair<int, int>> passed;  // by class: of all
    for (const Json& query : read_json_lines(input)) {
        const std::string text = to_query(query["query"]);
        INFO(query["id"] << " " << text);
        const auto compiled = query::compile(text, oracle.index->database(), {});
        REQUIRE(compiled);
        std::vector<std::string> hits;
        for (const Xapian::docid id : oracle.index->find(compiled->query))
            hits.push_back(oracle.ids[id - 1]);
        CHECK(Json(hits) == query["hits"]);
        auto& [good, all] = passed[query["class"]];
        good += Json(hits) == query["hits"] ? 1 : 0;
        ++all;
    }
    int good = 0;
    int all = 0;
    for (const auto& [name, counts] : passed) {
        good += counts.first;
        all += counts.second;
    }
    CHECK(good == all);
    CHECK(all == 166);
}

}  // namespace news::test
