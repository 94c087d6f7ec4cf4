// SPDX-License-Identifier: GPL-3.0-or-later
// Dates → terms and value ranges. All without weight.
#pragma once

#include "common/query/date_reading.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::query {

// `date`: a handful of year, month and day terms; of open ranges only years that the index has.
// `crawled`, `added`: a range of values.
Xapian::Query date_query(Field field, const DateReading& dates, const Xapian::Database& database);

}  // namespace news::query
