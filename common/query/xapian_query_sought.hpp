// SPDX-License-Identifier: GPL-3.0-or-later
// What a query looks for in texts, whole: a phrase or a proximity is one thing, where a Needle is
// a word or phrase of it.
#pragma once

#include <string_view>
#include <vector>

#include "common/query/span.hpp"
#include "common/query/xapian_query.hpp"
#include "common/result.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::query {

struct SoughtSpan {
    std::vector<Field> fields;  // plain text fields in which it counts
    Span span;
    std::vector<NeedleWord> words;  // what its words stand for, in the order of for_each_word()
};

// Of the parts that are not negated, in the order of the query. Fails with ErrorCode::query, as
// compile() does. May throw Xapian exceptions.
Result<std::vector<SoughtSpan>> sought_spans(std::string_view text,
                                             const Xapian::Database& database,
                                             const CompileOptions& options);

}  // namespace news::query
