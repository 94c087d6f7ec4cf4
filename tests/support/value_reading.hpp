// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that have values, dates and numbers: whether one article meets what is asked of them.
#pragma once

#include "common/article.hpp"
#include "common/query/ast.hpp"
#include "tests/support/days.hpp"

namespace news::test {

// `field:literal`. Throws std::invalid_argument for a date or number that is none.
bool has_value(const Article& article, Field field, const query::Literal& literal,
               const Days& days);

// `date>=2003`, `words<500`.
bool compares(const Article& article, const query::Comparison& comparison, const Days& days);

}  // namespace news::test
