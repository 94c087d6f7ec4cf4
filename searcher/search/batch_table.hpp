// SPDX-License-Identifier: GPL-3.0-or-later
// What many queries find: a row a query.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace news::search {

struct BatchHead {
    std::vector<std::string> databases;
    std::string matrix;                // canonical name of a facet field; empty: totals only
    std::vector<std::string> columns;  // its values
};

struct BatchRow {
    std::size_t line = 0;  // of the file
    std::string name;      // empty: none
    std::string query;
    std::optional<std::size_t> articles;  // nullopt: see `problem`
    std::string problem;
    std::vector<std::size_t> counts;  // one a column
    std::size_t without_value = 0;    // of a matrix
};

}  // namespace news::search
