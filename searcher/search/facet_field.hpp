// SPDX-License-Identifier: GPL-3.0-or-later
// What can be counted over all matches: the facet fields of the schema, and dates by year, month
// and as they are known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/schema.hpp"

namespace news::search {

struct FacetField {
    enum class Kind : std::uint8_t {
        values,  // the values of a slot
        year,    // "2014"
        month,   // "2014-11"
        day,     // "2014-11-06", or as much of it as is known
    };
    Kind kind = Kind::values;
    std::string_view name;      // canonical; lives as long as the program
    Field field = Field::date;  // the field it is read from
    std::uint32_t slot = kNoSlot;
};

// In the order of the field table, then year, month and date.
std::vector<FacetField> facet_fields();

// By name or alias, in any case. Fails with ErrorCode::usage and names the nearest; `option` is
// what the hint writes before the name ("--facet ").
Result<FacetField> find_facet(std::string_view name, std::string_view option);

}  // namespace news::search
