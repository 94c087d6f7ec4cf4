// SPDX-License-Identifier: GPL-3.0-or-later
// The names that a source gives in fields of its own, joined with those found in the text.
#pragma once

#include <vector>

#include "common/entity.hpp"
#include "indexer/entities/lexicon/gazetteer.hpp"

namespace news::entities {

// First the `stated` ones in their order, under the name that the gazetteer has for them (a surname
// alone under that of the person of this surname whom the text names in full), each with the
// mentions that were found for it and with the stated type; then what else was found.
std::vector<Entity> with_stated_names(std::vector<Entity> found, const std::vector<Entity>& stated,
                                      const Gazetteer& gazetteer);

}  // namespace news::entities
