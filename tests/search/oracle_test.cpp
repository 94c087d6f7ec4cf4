// SPDX-License-Identifier: GPL-3.0-or-later
// Queries over two thousand real articles whose hits, and of which days they are, were worked out
// without an index.
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/query/xapian_query.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/facets.hpp"
#include "searcher/search/matches.hpp"
#include "tests/query/oracle_articles.hpp"
#include "tests/query/query_index.hpp"

namespace news::test {

using Json = nlohmann::json;

namespace {

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

// How many articles of each day a query finds.
Json count_days(const QueryIndex& index, const Xapian::Query& query) {
    const std::vector<search::Shard> shards = {
        {index.database(), (index.folder() / "db").string()}};
    search::MatchTally tally(search::all_matches(shards, query));
    Json days = Json::object();
    const auto facet = tally.facet(*search::find_facet("date", ""), {});
    for (const search::FacetValue& day : facet->values)
        days[day.value] = day.count;
    return days;
}

}  // namespace

TEST_CASE("the oracle's queries find exactly its hits, on its days") {
    if (is_oracle_missing()) return;
    const OracleArticles oracle = read_oracle_articles();
    const QueryIndex index(oracle.articles);
    std::ifstream input(oracle_folder() / "queries.jsonl");
    std::map<std::string, std::pair<int, int>> passed;  // by class: of all
    for (std::string line; std::getline(input, line);) {
        const Json query = Json::parse(line);
        const std::string text = to_query(query["query"]);
        INFO(query["id"] << " " << text);
        const auto compiled = query::compile(text, index.database(), {});
        REQUIRE(compiled);
        std::vector<std::string> hits;
        for (const Xapian::docid id : index.find(compiled->query))
            hits.push_back(oracle.ids[id - 1]);
        CHECK(Json(hits) == query["hits"]);
        CHECK(count_days(index, compiled->query) == query["facets"]["date"]);
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
