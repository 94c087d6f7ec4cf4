// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/engine.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "common/stored_article.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/no_matches.hpp"
#include "searcher/search/ranking.hpp"
#include "searcher/search/recency.hpp"
#include "searcher/search/snippet.hpp"

namespace news::search {

namespace {

// Of a date of which only the year is known, what is known of it sorts as its first day.
class DateKey : public Xapian::KeyMaker {
  public:
    explicit DateKey(std::string undated) : undated_(std::move(undated)) {}

    std::string operator()(const Xapian::Document& document) const override {
        std::string date = document.get_value(info(Field::date).slot);
        return date.empty() ? undated_ : date;
    }

  private:
    std::string undated_;
};

Result<Hit> make_hit(const Xapian::Document& document, double score, const Highlighter& highlighter,
                     bool snippets) {
    auto stored = parse_stored_article(document.get_data());
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

// The matches that `request` asks for, the best first, each with its score.
std::vector<Match> best_matches(const Xapian::Database& database, const QueryPlan& plan,
                                const SearchRequest& request, MatchTally& tally) {
    const Xapian::doccount all = database.get_doccount();
    const auto bounded = [&](std::size_t number) {
        return static_cast<Xapian::doccount>(std::min<std::size_t>(number, all));
    };
    const Xapian::doccount offset = bounded(request.offset);
    const Xapian::doccount limit = request.limit == 0 ? all : bounded(request.limit);
    Xapian::Enquire enquire(database);
    enquire.set_query(plan.all());
    enquire.set_weighting_scheme(TimesWeight());
    if (request.total) enquire.add_matchspy(&tally);
    if (request.half_life) {
        DateKey date("");  // told with each match, and not sorted by
        enquire.set_sort_by_relevance_then_key(&date, false);
        const Xapian::MSet found = enquire.get_mset(0, all, all);
        return best_by_recency(Recency(database, *request.half_life), found, offset, limit);
    }
    const bool newest_first = request.sort == Sort::newest_first;
    DateKey key(newest_first ? "" : "~");  // "~" stands after all digits
    if (request.sort != Sort::relevance) enquire.set_sort_by_key_then_relevance(&key, newest_first);
    const Xapian::MSet found = enquire.get_mset(offset, limit, request.total ? all : 0);
    std::vector<Match> matches;
    for (auto match = found.begin(); match != found.end(); ++match)
        matches.push_back({*match, match.get_weight()});
    return matches;
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
        MatchTally tally(*fields);
        const std::vector<Match> matches = best_matches(database, *plan, request, tally);
        if (request.total) {
            complete_summary(results, *plan, request.selection, request.facets, tally, database);
        } else if (matches.empty() && request.offset == 0) {
            results.nothing_found = true;
            explain_no_matches(results.query, *plan, request.selection, database);
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
        MatchTally tally(*fields);
        see_matches(database, plan->all(), tally);
        complete_summary(summary, *plan, selection, facets, tally, database);
        return summary;
    });
}

}  // namespace news::search
