// SPDX-License-Identifier: GPL-3.0-or-later
// A typed value of a field that is no text: publisher, language, address, number of words, …
#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "common/query/meaning.hpp"
#include "common/query/problem.hpp"

namespace news::query {

// Fields of kind value: the value as it stands in the index, or what is wrong with it.
tl::expected<ValueMatch, Problem> read_value(Field field, const Literal& literal);

// "500", "500..1000", "..1000".
tl::expected<NumberMatch, Problem> read_number(Field field, std::string_view value);
tl::expected<NumberMatch, Problem> read_number_comparison(Field field, Relation relation,
                                                          std::string_view value);

// Of which an article has one only, so that two different values exclude each other.
bool has_single_value(Field field);

}  // namespace news::query
