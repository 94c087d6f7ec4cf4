// SPDX-License-Identifier: GPL-3.0-or-later
// Queries that ask for less than the one that was typed, as text that reads back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::query {

// One of the parts that must all hold.
struct Condition {
    std::string text;  // as typed, with its field
    bool negated = false;
    std::string rest;  // the query without it; empty where it is the whole query
};

// The parts of the outermost AND, in their order; of any other query one, which is all of it; none
// where `text` is no query.
std::vector<Condition> conditions_of(std::string_view text);

// A phrase or proximity whose words may as well stand anywhere.
struct Loosened {
    std::string text;   // the phrase or proximity, as typed
    std::string query;  // the whole query with AND in its place
};

// One for each phrase and proximity in a field of text that is not excluded, in their order; none
// where `text` is no query.
std::vector<Loosened> loosened_queries(std::string_view text);

}  // namespace news::query
