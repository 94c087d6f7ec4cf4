// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind the colon in Lucene's language, and what before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/schema.hpp"

namespace news::dialect {

// Our field for one of Elasticsearch, Datashare or SolrWayback, or by our own name for it.
std::optional<Field> lucene_field(std::string_view name);

// has:… for field:*; empty where that has no equivalent.
std::string_view lucene_presence(Field field);

struct LuceneDate {
    std::string value;      // as our language has it: "2003-03-20", "today", "7d"
    bool had_time = false;  // a time of day was left out
};
// 2003-03-20T00:00:00Z, now-7d, NOW-1YEAR/DAY, and whatever read_day() takes.
std::optional<LuceneDate> lucene_date(std::string_view typed);

}  // namespace news::dialect
