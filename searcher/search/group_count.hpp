// SPDX-License-Identifier: GPL-3.0-or-later
// Matches counted by the combinations of values: a cross table in long form.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/group_tally.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

class IndexReader;

struct GroupedCounts : MatchSummary {
    using Row = ValueGroup;
    std::vector<std::string> by;  // canonical names
    std::vector<Row> rows;        // in the order of their values, those without a value last
};

// `by`: facet fields; may be empty. An article with two persons counts in the rows of both. Fails
// where a name is no facet and where there are too many rows to hold.
Result<GroupedCounts> count_groups(IndexReader& reader, const Selection& selection,
                                   const std::vector<std::string>& by,
                                   Counted counted = Counted::articles);

}  // namespace news::search
