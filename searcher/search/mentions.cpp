// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/mentions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/entity_field.hpp"
#include "common/family_name.hpp"
#include "common/unicode.hpp"

namespace news::search {

namespace {

bool is_called(std::string_view form, const query::SoughtName& name) {
    const std::string folded = fold_value(form);
    if (folded.empty()) return false;
    return name.prefix ? folded.starts_with(name.name) : folded == name.name;
}

// As the index has it: by its name, or by a form that an article uses.
bool is_named(const Entity& entity, const query::SoughtName& name) {
    const Field field = entity_field(entity.type);
    if (std::find(name.fields.begin(), name.fields.end(), field) == name.fields.end()) return false;
    return is_called(entity.name, name) ||
           (field == Field::person && is_called(family_name(entity.name), name)) ||
           std::any_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](const EntityMention& mention) { return is_called(mention.text, name); });
}

std::string caption_name(std::size_t caption) {
    return fmt::format("captions[{}]", caption);
}

}  // namespace

Mentions Mentions::all(const Article& article) {
    Mentions mentions;
    for (const Entity& entity : article.entities)
        mentions.add(entity, 0);
    mentions.settle(article);
    return mentions;
}

Mentions Mentions::of(const Article& article, const std::vector<query::SoughtName>& names) {
    Mentions mentions;
    for (std::size_t name = 0; name < names.size(); ++name)
        for (const Entity& entity : article.entities)
            if (is_named(entity, names[name])) mentions.add(entity, name);
    mentions.settle(article);
    return mentions;
}

void Mentions::add(const Entity& entity, std::size_t needle) {
    for (const EntityMention& mention : entity.mentions)
        marks_[mention.field].push_back({mention.start, mention.end, needle});
}

void Mentions::settle(const Article& article) {
    const auto settle_in = [&](std::string_view field, std::string_view text) {
        const auto found = marks_.find(field);
        if (found == marks_.end()) return;
        std::vector<Mark>& marks = found->second;
        std::erase_if(marks, [&](const Mark& mark) {
            return mark.start >= mark.end || mark.end > text.size();
        });
        std::stable_sort(marks.begin(), marks.end(),
                         [](const Mark& a, const Mark& b) { return a.start < b.start; });
    };
    settle_in(info(Field::headline).name, article.headline);
    settle_in(info(Field::deck).name, article.deck);
    settle_in(info(Field::body).name, article.body);
    for (std::size_t i = 0; i < article.captions.size(); ++i)
        settle_in(caption_name(i), article.captions[i]);
}

const std::vector<Mark>& Mentions::in(Field field, std::size_t caption) const {
    static const std::vector<Mark> kNone;
    const auto found = field == Field::caption ? marks_.find(caption_name(caption))
                                               : marks_.find(info(field).name);
    return found == marks_.end() ? kNone : found->second;
}

}  // namespace news::search
