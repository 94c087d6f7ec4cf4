// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/found_matches.hpp"

#include <utility>

#include "searcher/search/best_matches.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

Result<FoundMatches> find_matches(const IndexReader& reader, const Xapian::Database& database,
                                  const SearchRequest& request) {
    if (const auto fields = facet_fields_of(request.facets); !fields)
        return tl::unexpected<Error>(fields.error());
    const auto plan = QueryPlan::make(request.selection, database);
    if (!plan) return tl::unexpected<Error>(plan.error());
    RankedMatches ranked = rank_matches(database, reader.shards(), *plan, request);
    FoundMatches found{begin_summary(*plan, request.selection, reader.paths()),
                       std::move(ranked.best), Highlighter(plan->compiled().needles)};
    if (request.total) {
        complete_summary(found.summary, *plan, request.selection, request.facets,
                         std::move(ranked.all), reader.shards(), database);
    } else if (found.matches.empty() && request.offset == 0) {
        found.summary.nothing_found = true;
        explain_no_matches(found.summary.query, *plan, request.selection, database,
                           reader.shards());
    }
    return found;
}

Result<MatchedArticle> load_match(const Xapian::Database& database, const Match& match,
                                  const Highlighter& highlighter, bool snippets, StoredPart part) {
    auto stored = parse_stored_article(database.get_document(match.document).get_data(), part);
    if (!stored) return tl::unexpected<Error>(stored.error());
    MatchedArticle matched{std::move(*stored), match.score, {}, {}};
    if (snippets) {
        matched.headline_spans = headline_spans(matched.stored.article, highlighter);
        matched.snippets = make_snippets(matched.stored.article, highlighter);
    }
    return matched;
}

}  // namespace news::search
