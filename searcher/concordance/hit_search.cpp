// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/hit_search.hpp"

#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/query_plan.hpp"

namespace news::concordance {

std::size_t HitSearch::matches() const {
    std::size_t count = 0;
    for (const auto& shard : documents)
        count += shard.size();
    return count;
}

Result<HitSearch> find_matches(search::IndexReader& reader, const search::Selection& selection,
                               std::string_view command) {
    return reader.read([&](const Xapian::Database& database) -> Result<HitSearch> {
        const auto plan = search::QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        HitSearch found;
        if (!clean_text(selection.query).empty()) {
            auto spans =
                query::sought_spans(selection.query, database, search::compile_options(selection));
            if (!spans) return tl::unexpected<Error>(spans.error());
            found.spans = std::move(*spans);
        }
        if (found.spans.empty())
            return fail(ErrorCode::usage, "the query asks for no words that could stand in a text",
                        fmt::format("news-searcher {} coalition --where publisher='The Harbour "
                                    "Courier'",
                                    command));
        found.summary = begin_summary(*plan, selection, reader.paths());
        search::Matches matches = search::all_matches(reader.shards(), plan->all());
        for (const search::ShardMatches& shard : matches)
            found.documents.push_back(shard.documents);
        complete_summary(found.summary, *plan, selection, {},
                         search::MatchTally(std::move(matches)), reader.shards(), database);
        return found;
    });
}

}  // namespace news::concordance
