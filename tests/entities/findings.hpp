// SPDX-License-Identifier: GPL-3.0-or-later
// What the recogniser finds in an article, in forms that read well in a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/entities/recognizer.hpp"

namespace news::test {

// With the data folder of the project; loaded once.
const entities::Recognizer& recognizer();

Article body_of(std::string text, std::string language = "en");

// "person Saddam Hussein", in the recogniser's order.
std::vector<std::string> names(const std::vector<Entity>& found);
std::vector<std::string> names_in(std::string text, std::string language = "en");

// The entity of this name; nullptr where there is none.
const Entity* find(const std::vector<Entity>& found, EntityType type, std::string_view name);

// "headline: Obama", one a mention.
std::vector<std::string> mentions(const Entity& entity);

// Whether every mention's offsets cut its text out of its field.
bool offsets_hold(const Article& article, const std::vector<Entity>& found);

}  // namespace news::test
