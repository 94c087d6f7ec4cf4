// SPDX-License-Identifier: GPL-3.0-or-later
// Days, months and years as other services write them, and the spans of time that they bound.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/token.hpp"
#include "common/schema.hpp"

namespace news::dialect {

struct Day {
    std::string iso;         // "2003-03-20", "2003-03", "2003"
    bool ambiguous = false;  // month and day could change places; read with the month first
};

// 20030320, 3/20/2003, 20/3/2003, 2003-03-20, 3/2003, 2003, March 20, 2003, 20 Mar 2003, March
// 2003; years of two digits are 1960 to 2059. Nullopt for anything else, impossible days among it.
std::optional<Day> read_day(std::string_view text);

// One end of a span, or with Relation::equal all of it.
struct Bound {
    query::Relation relation = query::Relation::equal;
    std::string value;  // a date or a number, as our language has it
};

// ">", "geq", "aft", "before", … in any case.
std::optional<query::Relation> relation_word(std::string_view word);
// The same at the beginning of "≥2003"; `text` goes on behind it.
std::optional<query::Relation> take_relation(std::string_view& text);

// "2003", "3/20/2003", "March": a date, or the first word of one.
bool begins_day(std::string_view word);

// All bounds at once, in our language: date:2003..2005, date>2003 AND date<2005.
std::string bounded(Field field, const std::vector<Bound>& bounds);

}  // namespace news::dialect
