// SPDX-License-Identifier: GPL-3.0-or-later
// A user's own list of names: a type ("person", "organisation" or "org", "place"), the name to show
// and other names of the same on a line, with tabs between; a line that begins with "#" is a
// comment.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/entity.hpp"
#include "common/result.hpp"

namespace news::entities {

struct OwnName {
    EntityType type = EntityType::person;
    std::vector<std::string> names;  // that to show, then the others; none is empty
};

// Blanks around a field, a byte order mark and carriage returns are taken off. Fails with
// ErrorCode::usage, naming the file, the line and what is wrong with it.
Result<std::vector<OwnName>> read_own_names(const std::filesystem::path& file);

}  // namespace news::entities
