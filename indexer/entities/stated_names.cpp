// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/stated_names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/unicode.hpp"

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

std::string canonical_name(const Entity& stated, const Gazetteer& gazetteer) {
    const std::vector<Token> tokens = tokenize(stated.name);
    const GazetteerMatch match = gazetteer.longest_match(
        stated.name, tokens, 0, whole_name_of(stated.type), Gazetteer::language_seed("en"));
    if (match.tokens == 0 || match.tokens != tokens.size()) return stated.name;
    const std::string_view canonical = gazetteer.canonical(*match.entry);
    return canonical.empty() ? stated.name : std::string(canonical);
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
        Entity entity{given.type, bearer ? bearer->name : canonical_name(given, gazetteer), {}};
        const std::string folded = fold_value(entity.name);
        const bool is_known = std::ranges::any_of(joined, [&](const Entity& other) {
            return other.type == entity.type && fold_value(other.name) == folded;
        });
        if (is_known) continue;
        const auto same = std::ranges::find_if(
            found, [&](const Entity& other) { return is_called(other, folded); });
        if (same != found.end()) {
            entity.mentions = std::move(same->mentions);
            found.erase(same);
        }
        joined.push_back(std::move(entity));
    }
    std::ranges::move(found, std::back_inserter(joined));
    return joined;
}

}  // namespace news::entities
