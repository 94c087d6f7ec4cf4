// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/outcome_line.hpp"

#include <filesystem>
#include <variant>

#include <nlohmann/json.hpp>

#include "common/archive/open_reader.hpp"
#include "common/article_json.hpp"
#include "indexer/formats/article_reader.hpp"

namespace news::test {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kBeginning = 80;  // bytes of a body that are told

Json place(const Location& location) {
    Json json = {{"file", std::filesystem::path(location.path).filename().string()}};
    if (!location.container_format.empty()) json["format"] = location.container_format;
    if (location.record_offset) json["offset"] = *location.record_offset;
    if (!location.member.empty()) json["member"] = location.member;
    return json;
}

void add(Json& json, const char* key, const Json& value) {
    const bool is_empty = value.is_null() || value == "" || (value.is_array() && value.empty());
    if (!is_empty) json[key] = value;
}

Json names(const std::vector<Entity>& entities, EntityType type) {
    Json list = Json::array();
    for (const Entity& entity : entities)
        if (entity.type == type) list.push_back(entity.name);
    return list;
}

Json describe(const Article& article) {
    const Json all = fields_to_json(article);
    Json json;
    for (const char* key :
         {"headline", "deck", "authors", "date", "date_source", "modified", "section", "agency",
          "publisher", "slug", "keywords", "language", "url", "crawled", "captions", "credits"})
        add(json, key, all.at(key));
    add(json, "people", names(article.stated_entities, EntityType::person));
    add(json, "organisations", names(article.stated_entities, EntityType::organisation));
    add(json, "places", names(article.stated_entities, EntityType::place));
    add(json, "body", article.body.substr(0, kBeginning));
    add(json, "skipped", article.skipped);
    json["words"] = article.words;
    return json;
}

Json describe(const container::PageRecord& record) {
    const auto extraction = formats::read_article(record);
    Json json =
        extraction ? describe(extraction->article) : Json{{"error", extraction.error().message}};
    if (extraction && !extraction->warnings.empty()) json["warnings"] = extraction->warnings;
    if (!record.warning.empty()) json["warning"] = record.warning;
    return json;
}

Json describe(const container::SkippedInput& skipped) {
    return {{skipped.expected ? "left_out" : "skipped", skipped.reason}};
}

Json describe(const container::FailedInput& failed) {
    return {{"failed", failed.reason}};
}

Json describe(const container::KnownPage& known) {
    return {{"known", known.reason}};
}

}  // namespace

std::string missing_facts(const std::string& line, const std::string& facts) {
    const Json outcome = Json::parse(line);
    const Json wanted = Json::parse(facts);
    std::string missing;
    for (const auto& [key, fact] : wanted.items()) {
        const Json said = outcome.value(key, Json());
        const bool begins = said.is_string() && fact.is_string() &&
                            said.get<std::string>().starts_with(fact.get<std::string>());
        const bool counts = said.is_array() && fact.is_number() && fact == said.size();
        if (said != fact && !begins && !counts)
            missing += key + ": " + said.dump() + ", not " + fact.dump() + "\n";
    }
    return missing;
}

std::string outcome_line(const container::ReadOutcome& outcome) {
    return std::visit(
        [](const auto& found) {
            Json json = describe(found);
            json["location"] = place(found.location);
            return dump_line(json);
        },
        outcome);
}

std::string outcome_lines(const std::string& path) {
    std::string lines;
    const auto reader = archive::open_reader({path, true});
    while (const auto outcome = reader->next())
        lines += outcome_line(*outcome) + "\n";
    return lines;
}

}  // namespace news::test
