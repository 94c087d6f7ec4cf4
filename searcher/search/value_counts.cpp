// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/value_counts.hpp"

#include <utility>

#include "searcher/search/facets.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/query_plan.hpp"

namespace news::search {

Result<ValueCounts> count_values(IndexReader& reader, const Selection& selection,
                                 const std::optional<FacetField>& field) {
    return reader.read([&](const Xapian::Database& database) -> Result<ValueCounts> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        ValueCounts counts;
        if (!field) {
            for (const Shard& shard : reader.shards())
                counts.articles += matching_documents(shard.database, plan->all()).size();
            return counts;
        }
        MatchTally tally(all_matches(reader.shards(), plan->all()));
        auto facet = tally.facet(*field, {});
        if (!facet) return tl::unexpected<Error>(facet.error());
        counts.articles = tally.articles();
        counts.values = std::move(facet->values);
        counts.without_value = tally.without(*field);
        return counts;
    });
}

}  // namespace news::search
