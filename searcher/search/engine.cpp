// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/engine.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/stored_article.hpp"
#include "searcher/search/best_matches.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

namespace {

Result<Hit> make_hit(const Xapian::Document& document, double score, const Highlighter& highlighter,
                     bool snippets) {
    auto stored = parse_stored_article(document.get_data(), StoredPart::all_but_entities);
    if (!stored) return tl::unexpected<Error>(stored.error());
    Article& article = stored->article;
    Hit hit;
    hit.id = article_id(article.sha256);
    hit.score = score;
    hit.date = article.date ? article.date->iso() : "";
    hit.date_source = to_string(article.date_source);
    hit.byline = byline_of(article);
    hit.places = stored->locations.size();
    if (snippets) {
        hit.headline_spans = headline_spans(article, highlighter);
        hit.snippets = make_snippets(article, highlighter);
    }
    hit.headline = std::move(article.headline);
    hit.publisher = std::move(article.publisher);
    hit.url = std::move(article.url);
    hit.location = std::move(stored->locations.front());
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
    const auto fields = facet_fields_of(request.facets);
    if (!fields) return tl::unexpected<Error>(fields.error());
    return reader.read([&](const Xapian::Database& database) -> Result<SearchResults> {
        const auto plan = QueryPlan::make(request.selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        SearchResults results{
            begin_summary(*plan, request.selection, reader.paths()), request.offset, {}};
        RankedMatches ranked = rank_matches(database, reader.shards(), *plan, request);
        const std::vector<Match>& matches = ranked.best;
        if (request.total) {
            complete_summary(results, *plan, request.selection, request.facets,
                             std::move(ranked.all), reader.shards(), database);
        } else if (matches.empty() && request.offset == 0) {
            results.nothing_found = true;
            explain_no_matches(results.query, *plan, request.selection, database, reader.shards());
        }
        const Highlighter highlighter(plan->compiled().needles);
        results.hits.reserve(matches.size());
        for (const Match& match : matches) {
            auto hit = make_hit(database.get_document(match.document), match.score, highlighter,
                                request.snippets);
            if (!hit) return tl::unexpected<Error>(hit.error());
            results.hits.push_back(std::move(*hit));
        }
        note_copies(results, matches, database);
        return results;
    });
}

Result<MatchSummary> summarise(IndexReader& reader, const Selection& selection,
                               const std::vector<FacetRequest>& facets) {
    const auto fields = facet_fields_of(facets);
    if (!fields) return tl::unexpected<Error>(fields.error());
    return reader.read([&](const Xapian::Database& database) -> Result<MatchSummary> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        MatchSummary summary = begin_summary(*plan, selection, reader.paths());
        complete_summary(summary, *plan, selection, facets,
                         all_matches(reader.shards(), plan->all()), reader.shards(), database);
        return summary;
    });
}

}  // namespace news::search
