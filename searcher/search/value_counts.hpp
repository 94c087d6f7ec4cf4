// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles a selection finds, and how many of each value: what a table of many queries
// needs, and nothing that explains one of them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

class IndexReader;

struct ValueCounts {
    std::size_t articles = 0;
    std::vector<FacetValue> values;  // the commonest first; none where no field was asked for
    std::size_t without_value = 0;
};

Result<ValueCounts> count_values(IndexReader& reader, const Selection& selection,
                                 const std::optional<FacetField>& field);

}  // namespace news::search
