// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/stated_names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/entities/candidate.hpp"
#include "indexer/entities/lexicon/tagged_text.hpp"
#include "indexer/entities/shown_name.hpp"

namespace news::entities {

namespace {

std::uint32_t whole_name_of(EntityType type) {
    switch (type) {
        case EntityType::person:
            return kPerson;
        case EntityType::organisation:
            return kOrganisation;
        case EntityType::place:
            return kPlace;
    }
    return kWholeName;
}

// As the text's own names are shown: under the name that the lists have, or without "Ltd".
Entity as_shown(const Entity& stated, const Gazetteer& gazetteer) {
    Entity entity{stated.type, stated.name, {}};
    const TaggedText text = tag_text({}, stated.name, gazetteer);
    Candidate whole;
    whole.last = static_cast<std::uint32_t>(text.tokens.size());
    if (whole.last == 0) return entity;
    const auto known = [&] {
        const GazetteerMatch match = gazetteer.longest_match(entity.name, tokenize(entity.name), 0,
                                                             whole_name_of(stated.type), kHashSeed);
        if (match.tokens == 0 || match.tokens != tokenize(entity.name).size()) return false;
        const std::string_view canonical = gazetteer.canonical(*match.entry);
        if (canonical.empty()) return false;
        entity.name = canonical;
        const auto others = gazetteer.other_names(*match.entry);
        entity.known_as.assign(others.begin(), others.end());
        return true;
    };
    if (known()) return entity;
    entity.name = shown_name(text, whole, stated.type);
    if (entity.name != stated.name) known();
    return entity;
}

bool is_called(const Entity& entity, const std::string& folded) {
    return fold_value(entity.name) == folded ||
           std::ranges::any_of(entity.mentions, [&](const EntityMention& mention) {
               return fold_value(mention.text) == folded;
           });
}

// The person whom the text names in full and the source by the surname alone: "rubio" is Mariano
// Rubio here, whoever else bears the name.
const Entity* bearer_of(const Entity& stated, const std::vector<Entity>& found) {
    if (stated.type != EntityType::person || stated.name.find(' ') != std::string::npos)
        return nullptr;
    const std::string surname = ' ' + fold_value(stated.name);
    const auto bearer = std::ranges::find_if(found, [&](const Entity& entity) {
        return entity.type == EntityType::person && fold_value(entity.name).ends_with(surname);
    });
    return bearer == found.end() ? nullptr : &*bearer;
}

}  // namespace

std::vector<Entity> with_stated_names(std::vector<Entity> found, const std::vector<Entity>& stated,
                                      const Gazetteer& gazetteer) {
    if (stated.empty()) return found;
    std::vector<Entity> joined;
    for (const Entity& given : stated) {
        const Entity* bearer = bearer_of(given, found);
        Entity entity = as_shown(given, gazetteer);
        if (bearer) {
            entity.name = bearer->name;
            entity.known_as = bearer->known_as;
        }
        const std::string folded = fold_value(entity.name);
        const bool is_known = std::ranges::any_of(joined, [&](const Entity& other) {
            return other.type == entity.type && fold_value(other.name) == folded;
        });
        if (is_known) continue;
        const auto same = std::ranges::find_if(
            found, [&](const Entity& other) { return is_called(other, folded); });
        if (same != found.end()) {
            entity.mentions = std::move(same->mentions);
            if (entity.known_as.empty()) entity.known_as = std::move(same->known_as);
            found.erase(same);
        }
        joined.push_back(std::move(entity));
    }
    std::ranges::move(found, std::back_inserter(joined));
    return joined;
}

}  // namespace news::entities
