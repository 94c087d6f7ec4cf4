// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/group_count.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

namespace {

// By value; what is not known comes last.
bool row_before(const GroupedCounts::Row& a, const GroupedCounts::Row& b) {
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        if (a.values[i] == b.values[i]) continue;
        if (a.values[i].empty() || b.values[i].empty()) return b.values[i].empty();
        return a.values[i] < b.values[i];
    }
    return false;
}

}  // namespace

Result<GroupedCounts> count_groups(IndexReader& reader, const Selection& selection,
                                   const std::vector<std::string>& by, Counted counted) {
    std::vector<FacetField> fields;
    for (const std::string& name : by) {
        const auto field = find_facet(name, "--by ");
        if (!field) return tl::unexpected<Error>(field.error());
        fields.push_back(*field);
    }
    return reader.read([&](const Xapian::Database& database) -> Result<GroupedCounts> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        GroupedCounts counts{begin_summary(*plan, selection, reader.paths()), {}, {}};
        Matches matches = all_matches(reader.shards(), plan->all());
        GroupTally groups(fields, counted);
        if (!fields.empty())
            for (ShardMatches& shard : matches)
                groups.add(shard);
        complete_summary(counts, *plan, selection, {}, MatchTally(std::move(matches), counted),
                         reader.shards(), database);
        if (groups.overflown())
            return fail(ErrorCode::query, fmt::format("that gives more than {} rows", kMostValues),
                        "ask for fewer articles, or count by fewer fields");
        for (const FacetField& field : fields)
            counts.by.emplace_back(field.name);
        counts.rows = groups.groups();
        std::sort(counts.rows.begin(), counts.rows.end(), row_before);
        return counts;
    });
}

}  // namespace news::search
