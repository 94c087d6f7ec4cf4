// SPDX-License-Identifier: GPL-3.0-or-later
// What can be counted over all matches: the facet fields of the schema, and dates by year, month
// and day, and as they are known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/schema.hpp"

namespace news::search {

struct FacetField {
    std::string_view name;      // canonical; lives as long as the program
    Field field = Field::date;  // the field it is read from
    std::uint32_t slot = kNoSlot;
    // Of a date, which the slot holds as YYYYMMDD, YYYYMM or YYYY: how many digits are counted at
    // most, and how many must be known. 0: the slot holds other values.
    std::size_t digits = 0;
    std::size_t least_digits = 0;
};

inline constexpr std::size_t kYearDigits = 4;
inline constexpr std::size_t kMonthDigits = 6;
inline constexpr std::size_t kDayDigits = 8;

// "2014-11-06", "2014-11" or "2014" of a date slot.
std::string iso_date(std::string_view slot_value);

// What a facet counts for a text of its column: the text, or as much of a date as the facet is
// about; empty: nothing.
std::string counted_value(const FacetField& facet, std::string_view text);

// In the order of the field table, then year, month, day ("2014", "2014-11", "2014-11-06") and date
// ("2014-11-06", or as much of it as is known).
std::vector<FacetField> facet_fields();

// By name or alias, in any case. Fails with ErrorCode::usage and names the nearest; `option` is
// what the hint writes before the name ("--facet "), `rest` what it writes behind ("=ira*").
Result<FacetField> find_facet(std::string_view name, std::string_view option,
                              std::string_view rest = {});

}  // namespace news::search
