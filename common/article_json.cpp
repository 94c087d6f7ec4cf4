// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article_json.hpp"

#include <nlohmann/json.hpp>

namespace news {

using Json = nlohmann::ordered_json;

void write_text(JsonText& json, std::string_view key, std::string_view text) {
    json.key(key);
    if (text.empty())
        json.json("null");
    else
        json.value(text);
}

namespace {

void write_texts(JsonText& json, const char* key, const std::vector<std::string>& texts) {
    json.key(key).open('[');
    for (const std::string& text : texts)
        json.value(text);
    json.close(']');
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

void write_entities(JsonText& json, const std::vector<Entity>& entities) {
    json.key("entities").open('[');
    for (const Entity& entity : entities) {
        json.open('{').key("type").value(to_string(entity.type));
        json.key("name").value(entity.name).key("mentions").open('[');
        for (const EntityMention& mention : entity.mentions) {
            json.open('{').key("field").value(mention.field);
            json.key("start").value(mention.start).key("end").value(mention.end);
            json.key("text").value(mention.text).close('}');
        }
        json.close(']').close('}');
    }
    json.close(']');
}

void write_date(JsonText& json, const Article& article) {
    if (article.date) {
        json.key("date").value(article.date->iso());
        json.key("date_range").open('[');
        json.value(iso_day(article.date->first())).value(iso_day(article.date->last())).close(']');
    } else {
        json.key("date").json("null").key("date_range").json("null");
    }
    write_text(json, "date_time", article.date_time);
    json.key("date_source").value(to_string(article.date_source));
    json.key("date_candidates").open('[');
    for (const DateCandidate& candidate : article.date_candidates) {
        json.open('{').key("value").value(candidate.value);
        json.key("source").value(to_string(candidate.source)).close('}');
    }
    json.close(']');
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

void write_fields(JsonText& json, const Article& article, WithBody with_body) {
    write_text(json, "url", article.url);
    write_text(json, "publisher", article.publisher);
    write_text(json, "language", article.language);
    json.key("type").value(to_string(article.type));
    write_text(json, "skipped", article.skipped);
    write_text(json, "headline", article.headline);
    write_text(json, "deck", article.deck);
    write_texts(json, "authors", article.authors);
    write_text(json, "section", article.section);
    write_text(json, "agency", article.agency);
    write_text(json, "slug", article.slug);
    write_texts(json, "keywords", article.keywords);
    json.key("paywalled").value(article.paywalled);
    write_date(json, article);
    write_text(json, "modified", article.modified);
    write_text(json, "crawled", article.crawled);
    if (with_body == WithBody::yes) json.key("body").value(article.body);
    write_texts(json, "captions", article.captions);
    write_texts(json, "credits", article.credits);
    write_entities(json, article.entities);
    json.key("sha256").value(article.sha256);
    json.key("words").value(std::uint64_t{article.words});
}

Json fields_to_json(const Article& article) {
    JsonText json;
    json.open('{');
    write_fields(json, article);
    json.close('}');
    return Json::parse(json.take(), nullptr, false);
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
