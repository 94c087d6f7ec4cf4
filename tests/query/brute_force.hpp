// SPDX-License-Identifier: GPL-3.0-or-later
// What a query means, tried on the words of an article one by one: slow and plain, to be compared
// with what the index answers. Words count by their spelling only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/schema.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/span.hpp"

namespace news::test {

using Words = std::vector<std::string>;  // of one field, the first at position 1
using Fields = std::map<Field, Words>;   // plain text fields

bool stands_in(const query::Span& span, const Words& words);

// Of texts, AND, OR and NOT; anything else is an error of the test.
bool holds(const query::Meaning& meaning, const Fields& fields);

}  // namespace news::test
