// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article_json.hpp"

#include <nlohmann/json.hpp>

namespace news {

using Json = nlohmann::ordered_json;

namespace {

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string text_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_at(const Json& json, const char* key) {
    std::vector<std::string> texts;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return texts;
    for (const Json& item : *found)
        if (item.is_string()) texts.push_back(item.get<std::string>());
    return texts;
}

std::size_t size_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

Json entities_to_json(const std::vector<Entity>& entities) {
    Json list = Json::array();
    for (const Entity& entity : entities) {
        Json mentions = Json::array();
        for (const EntityMention& mention : entity.mentions)
            mentions.push_back({{"field", mention.field},
                                {"start", mention.start},
                                {"end", mention.end},
                                {"text", mention.text}});
        list.push_back({{"type", to_string(entity.type)},
                        {"name", entity.name},
                        {"mentions", std::move(mentions)}});
    }
    return list;
}

std::vector<Entity> entities_from_json(const Json& json) {
    std::vector<Entity> entities;
    const auto list = json.find("entities");
    if (list == json.end() || !list->is_array()) return entities;
    for (const Json& item : *list) {
        if (!item.is_object()) continue;
        Entity entity;
        const std::string type = text_at(item, "type");
        entity.type = type == "person"  ? EntityType::person
                      : type == "place" ? EntityType::place
                                        : EntityType::organisation;
        entity.name = text_at(item, "name");
        if (const auto mentions = item.find("mentions");
            mentions != item.end() && mentions->is_array())
            for (const Json& mention : *mentions)
                if (mention.is_object())
                    entity.mentions.push_back({text_at(mention, "field"), size_at(mention, "start"),
                                               size_at(mention, "end"), text_at(mention, "text")});
        entities.push_back(std::move(entity));
    }
    return entities;
}

}  // namespace

Json fields_to_json(const Article& article) {
    Json json;
    json["url"] = text_or_null(article.url);
    json["publisher"] = text_or_null(article.publisher);
    json["language"] = text_or_null(article.language);
    json["type"] = to_string(article.type);
    json["skipped"] = text_or_null(article.skipped);
    json["headline"] = text_or_null(article.headline);
    json["deck"] = text_or_null(article.deck);
    json["authors"] = article.authors;
    json["section"] = text_or_null(article.section);
    json["agency"] = text_or_null(article.agency);
    json["slug"] = text_or_null(article.slug);
    json["keywords"] = article.keywords;
    json["paywalled"] = article.paywalled;
    if (article.date) {
        json["date"] = article.date->iso();
        json["date_range"] = {iso_day(article.date->first()), iso_day(article.date->last())};
    } else {
        json["date"] = nullptr;
        json["date_range"] = nullptr;
    }
    json["date_time"] = text_or_null(article.date_time);
    json["date_source"] = to_string(article.date_source);
    Json candidates = Json::array();
    for (const DateCandidate& candidate : article.date_candidates)
        candidates.push_back({{"value", candidate.value}, {"source", to_string(candidate.source)}});
    json["date_candidates"] = std::move(candidates);
    json["modified"] = text_or_null(article.modified);
    json["crawled"] = text_or_null(article.crawled);
    json["captions"] = article.captions;
    json["credits"] = article.credits;
    json["entities"] = entities_to_json(article.entities);
    json["sha256"] = article.sha256;
    json["words"] = article.words;
    return json;
}

Article fields_from_json(const Json& json) {
    Article article;
    if (!json.is_object()) return article;
    article.url = text_at(json, "url");
    article.publisher = text_at(json, "publisher");
    article.language = text_at(json, "language");
    article.type = page_type_from(text_at(json, "type")).value_or(PageType::article);
    article.skipped = text_at(json, "skipped");
    article.headline = text_at(json, "headline");
    article.deck = text_at(json, "deck");
    article.authors = texts_at(json, "authors");
    article.section = text_at(json, "section");
    article.agency = text_at(json, "agency");
    article.slug = text_at(json, "slug");
    article.keywords = texts_at(json, "keywords");
    if (const auto paywalled = json.find("paywalled");
        paywalled != json.end() && paywalled->is_boolean())
        article.paywalled = paywalled->get<bool>();
    article.date = parse_iso_date(text_at(json, "date"));
    article.date_time = text_at(json, "date_time");
    article.date_source = date_source_from(text_at(json, "date_source")).value_or(DateSource::none);
    if (const auto candidates = json.find("date_candidates");
        candidates != json.end() && candidates->is_array())
        for (const Json& candidate : *candidates)
            if (candidate.is_object())
                article.date_candidates.push_back(
                    {text_at(candidate, "value"),
                     date_source_from(text_at(candidate, "source")).value_or(DateSource::none)});
    article.modified = text_at(json, "modified");
    article.crawled = text_at(json, "crawled");
    article.captions = texts_at(json, "captions");
    article.credits = texts_at(json, "credits");
    article.entities = entities_from_json(json);
    article.sha256 = text_at(json, "sha256");
    article.words = static_cast<std::uint32_t>(size_at(json, "words"));
    return article;
}

Json container_to_json(const Location& location) {
    if (location.container_format.empty()) return nullptr;
    Json json;
    json["format"] = location.container_format;
    if (location.record_offset) json["record_offset"] = *location.record_offset;
    if (!location.member.empty()) json["member"] = location.member;
    return json;
}

std::string dump_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace news
