// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/best_matches.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "searcher/search/document_tap.hpp"
#include "searcher/search/first_by_date.hpp"
#include "searcher/search/ranking.hpp"
#include "searcher/search/recency.hpp"
#include "searcher/search/term_union.hpp"

namespace news::search {

namespace {

// Which of the matches are asked for.
struct Window {
    Xapian::doccount offset = 0;
    Xapian::doccount limit = 0;
};

Window window_of(const SearchRequest& request, const Xapian::Database& database) {
    const Xapian::doccount all = database.get_doccount();
    const auto bounded = [&](std::size_t number) {
        return static_cast<Xapian::doccount>(std::min<std::size_t>(number, all));
    };
    return {bounded(request.offset), request.limit == 0 ? all : bounded(request.limit)};
}

Xapian::MSet by_score(const Xapian::Database& database, const Xapian::Query& query, Window window,
                      double least_score = 0) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(TimesWeight());
    enquire.set_cutoff(0, least_score);
    return enquire.get_mset(window.offset, window.limit);
}

std::vector<Match> matches_in(const Xapian::MSet& found) {
    std::vector<Match> matches;
    for (auto match = found.begin(); match != found.end(); ++match)
        matches.push_back({*match, match.get_weight()});
    return matches;
}

// Every match is looked at for its date and score; that gives all of them, too.
RankedMatches by_recency(const Xapian::Database& database, const std::vector<Shard>& shards,
                         const QueryPlan& plan, std::chrono::days half_life, Window window) {
    const Xapian::doccount all = database.get_doccount();
    const Xapian::MSet found = by_score(database, plan.all(), {0, all});
    std::vector<std::vector<Match>> scored(shards.size());
    // how Xapian numbers the documents of several databases as one
    const auto parts = static_cast<Xapian::docid>(shards.size());
    for (const Match& match : matches_in(found))
        scored[(match.document - 1) % parts].push_back(match);
    RankedMatches ranked;
    for (std::size_t shard = 0; shard < shards.size(); ++shard) {
        std::sort(scored[shard].begin(), scored[shard].end(),
                  [](const Match& a, const Match& b) { return a.document < b.document; });
        std::vector<Xapian::docid> documents;
        for (const Match& match : scored[shard])
            documents.push_back((match.document - 1) / parts + 1);
        ranked.all.push_back(matches_of(shards[shard], std::move(documents)));
    }
    ranked.best = best_by_recency(Recency(database, half_life), scored, ranked.all, window.offset,
                                  window.limit);
    return ranked;
}

}  // namespace

RankedMatches rank_matches(const Xapian::Database& database, const std::vector<Shard>& shards,
                           const QueryPlan& plan, const SearchRequest& request) {
    const Window window = window_of(request, database);
    const Xapian::Query query = plan.all();
    const bool is_by_score = request.sort == Sort::relevance;
    if (request.half_life) return by_recency(database, shards, plan, *request.half_life, window);
    RankedMatches ranked;
    // where terms alone say what matches, counting by itself is quicker, and so is looking for the
    // best where Xapian need not look at all
    if (is_by_score && request.total && plan.has_scores() && shards.size() == 1 &&
        !alternatives_of(query)) {
        // one walk for both
        DocumentTap tap;
        const Xapian::MSet found = by_score(database, tap.behind(query), window);
        ranked.best = matches_in(found);
        auto documents = tap.documents(found);
        ranked.all.push_back(matches_of(shards.front(), documents
                                                            ? std::move(*documents)
                                                            : matching_documents(database, query)));
        return ranked;
    }
    if (request.total) ranked.all = all_matches(shards, query);
    if (is_by_score)
        ranked.best = matches_in(by_score(database, query, window, plan.least_score()));
    else
        ranked.best = first_by_date(database, query, request.sort == Sort::newest_first,
                                    window.offset, window.limit);
    return ranked;
}

}  // namespace news::search
