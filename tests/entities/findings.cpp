// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/entities/findings.hpp"

#include <filesystem>
#include <stdexcept>

namespace news::test {

const entities::Recognizer& recognizer() {
    static const entities::Recognizer loaded = [] {
        auto result =
            entities::Recognizer::load(std::filesystem::path(PROJECT_SOURCE_DIR) / "data");
        if (!result) throw std::runtime_error(result.error().message);
        return std::move(*result);
    }();
    return loaded;
}

Article body_of(std::string text, std::string language) {
    Article article;
    article.language = std::move(language);
    article.body = std::move(text);
    return article;
}

std::vector<std::string> names(const std::vector<Entity>& found) {
    std::vector<std::string> list;
    for (const Entity& entity : found) {
        list.push_back(std::string(to_string(entity.type)) + " " + entity.name);
    }
    return list;
}

std::vector<std::string> names_in(std::string text, std::string language) {
    return names(recognizer().recognize(body_of(std::move(text), std::move(language))));
}

const Entity* find(const std::vector<Entity>& found, EntityType type, std::string_view name) {
    for (const Entity& entity : found) {
        if (entity.type == type && entity.name == name) return &entity;
    }
    return nullptr;
}

std::vector<std::string> mentions(const Entity& entity) {
    std::vector<std::string> list;
    for (const EntityMention& mention : entity.mentions) {
        list.push_back(mention.field + ": " + mention.text);
    }
    return list;
}

bool offsets_hold(const Article& article, const std::vector<Entity>& found) {
    const auto field = [&](const std::string& name) -> std::string_view {
        if (name == "headline") return article.headline;
        if (name == "deck") return article.deck;
        if (name == "body") return article.body;
        for (std::size_t i = 0; i < article.captions.size(); ++i) {
            if (name == "captions[" + std::to_string(i) + "]") return article.captions[i];
        }
        return {};
    };
    for (const Entity& entity : found) {
        for (const EntityMention& mention : entity.mentions) {
            const std::string_view text = field(mention.field);
            if (mention.end > text.size() || mention.start >= mention.end) return false;
            if (text.substr(mention.start, mention.end - mention.start) != mention.text) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace news::test
