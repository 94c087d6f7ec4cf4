// SPDX-License-Identifier: GPL-3.0-or-later
// People, organisations and places named in an article.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news {

enum class EntityType { person, organisation, place };

// "person", "organisation", "place": the names of the extract record.
std::string_view to_string(EntityType type);

struct EntityMention {
    std::string field;      // "headline", "deck", "body", "captions[0]", "captions[1]", …
    std::size_t start = 0;  // byte offset into that field's UTF-8 text, inclusive
    std::size_t end = 0;    // exclusive
    std::string text;       // the bytes [start, end) of the field
};

// One person, organisation or place of one article: all its mentions under its fullest name.
struct Entity {
    EntityType type = EntityType::person;
    std::string name;  // canonical: without title, the form that facets show
    std::vector<EntityMention> mentions;
    // Other names of the same that are known, for whoever asks by one of them; not in the record.
    std::vector<std::string> known_as = {};
};

}  // namespace news
