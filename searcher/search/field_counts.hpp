// SPDX-License-Identifier: GPL-3.0-or-later
// What can be searched, and how much of it the database holds.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/result.hpp"
#include "common/schema.hpp"

namespace news::search {

class IndexReader;

struct FieldCount {
    Field field;
    // Different words of a text field, different values of any other; nullopt for a group.
    std::optional<std::size_t> values;
};

// In the order of the field table. Walks over the whole list of terms.
Result<std::vector<FieldCount>> count_field_values(IndexReader& reader);

}  // namespace news::search
