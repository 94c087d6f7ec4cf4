// SPDX-License-Identifier: GPL-3.0-or-later
// The field under which an entity of each type is searched and counted.
#pragma once

#include "common/entity.hpp"
#include "common/schema.hpp"

namespace news {

constexpr Field entity_field(EntityType type) {
    switch (type) {
        case EntityType::person:
            return Field::person;
        case EntityType::organisation:
            return Field::org;
        case EntityType::place:
            return Field::place;
    }
    return Field::entity;
}

}  // namespace news
