// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/engine.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "searcher/search/found_matches.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

namespace {

Hit hit_of(MatchedArticle matched) {
    Article& article = matched.stored.article;
    Hit hit;
    hit.id = article_id(article.sha256);
    hit.score = matched.score;
    hit.date = article.date ? article.date->iso() : "";
    hit.date_source = to_string(article.date_source);
    hit.byline = byline_of(article);
    hit.places = matched.stored.locations.size();
    hit.headline_spans = std::move(matched.headline_spans);
    hit.snippets = std::move(matched.snippets);
    hit.headline = std::move(article.headline);
    hit.publisher = std::move(article.publisher);
    hit.url = std::move(article.url);
    hit.location = std::move(matched.stored.locations.front());
    hit.story = std::move(matched.story);
    return hit;
}

// Notes the hits of which another copy lies in another of the databases.
void note_copies(SearchResults& results, const std::vector<Match>& matches,
                 const Xapian::Database& database) {
    if (results.databases.size() < 2) return;
    const std::string_view prefix = info(Field::id).prefix;
    std::size_t copies = 0;
    for (const Match& match : matches) {
        const Xapian::Document document = database.get_document(match.document);
        Xapian::TermIterator term = document.termlist_begin();
        term.skip_to(std::string(prefix));
        if (term != document.termlist_end() && (*term).starts_with(prefix) &&
            database.get_termfreq(*term) > 1)
            ++copies;
    }
    if (copies > 0)
        results.query.notes.push_back(fmt::format(
            "{} of the articles shown lie in more than one of the databases; each copy counts",
            copies));
}

}  // namespace

Result<SearchResults> search(IndexReader& reader, const SearchRequest& request) {
    return reader.read([&](const Xapian::Database& database) -> Result<SearchResults> {
        auto found = find_matches(reader, database, request);
        if (!found) return tl::unexpected<Error>(found.error());
        SearchResults results{
            std::move(found->summary), request.offset, request.copies == Copies::folded, {}};
        results.hits.reserve(found->matches.size());
        for (const Match& match : found->matches) {
            auto matched =
                load_match(database, *found, match, request.snippets, StoredPart::all_but_entities);
            if (!matched) return tl::unexpected<Error>(matched.error());
            results.hits.push_back(hit_of(std::move(*matched)));
        }
        if (!request.total) note_copies(results, found->matches, database);
        return results;
    });
}

Result<MatchSummary> summarise(IndexReader& reader, const Selection& selection,
                               const std::vector<FacetRequest>& facets, Counted counted) {
    const auto fields = facet_fields_of(facets);
    if (!fields) return tl::unexpected<Error>(fields.error());
    return reader.read([&](const Xapian::Database& database) -> Result<MatchSummary> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        MatchSummary summary = begin_summary(*plan, selection, reader.paths());
        complete_summary(summary, *plan, selection, facets,
                         MatchTally(all_matches(reader.shards(), plan->all()), counted),
                         reader.shards(), database);
        return summary;
    });
}

}  // namespace news::search
