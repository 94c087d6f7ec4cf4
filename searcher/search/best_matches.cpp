// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/best_matches.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "searcher/search/document_tap.hpp"
#include "searcher/search/first_by_date.hpp"
#include "searcher/search/ranking.hpp"
#include "searcher/search/recency.hpp"
#include "searcher/search/stories.hpp"
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

// A search of which the first matches are asked for, and then maybe more of them.
class RankedSearch {
  public:
    RankedSearch(const Xapian::Database& database, const std::vector<Shard>& shards,
                 const QueryPlan& plan, const SearchRequest& request)
        : database_(database),
          shards_(shards),
          plan_(plan),
          request_(request),
          query_(plan.all()) {}

    std::vector<Match> matches(Window window) {
        if (request_.half_life) return by_recency(window);
        if (request_.sort != Sort::relevance)
            return first_by_date(database_, query_, request_.sort == Sort::newest_first,
                                 window.offset, window.limit);
        if (takes_one_walk() && !all_) return in_one_walk(window);
        return matches_in(by_score(database_, query_, window, plan_.least_score()));
    }

    Matches all() { return all_ ? std::move(*all_) : all_matches(shards_, query_); }

  private:
    // Where terms alone say what matches, counting by itself is quicker, and so is looking for the
    // best where Xapian need not look at all.
    bool takes_one_walk() const {
        return request_.total && plan_.has_scores() && shards_.size() == 1 &&
               !alternatives_of(query_);
    }

    // The best and all.
    std::vector<Match> in_one_walk(Window window) {
        DocumentTap tap;
        const Xapian::MSet found = by_score(database_, tap.behind(query_), window);
        auto documents = tap.documents(found);
        if (!documents) documents = matching_documents(database_, query_);
        all_.emplace().push_back(matches_of(shards_.front(), std::move(*documents)));
        return matches_in(found);
    }

    // Every match is looked at for its date and score; that gives all of them, too.
    std::vector<Match> by_recency(Window window) {
        if (!all_) score_all();
        return best_by_recency(Recency(database_, *request_.half_life), scored_, *all_,
                               window.offset, window.limit);
    }

    void score_all() {
        const Xapian::MSet found = by_score(database_, query_, {0, database_.get_doccount()});
        scored_.resize(shards_.size());
        // how Xapian numbers the documents of several databases as one
        const auto parts = static_cast<Xapian::docid>(shards_.size());
        for (const Match& match : matches_in(found))
            scored_[(match.document - 1) % parts].push_back(match);
        all_.emplace();
        for (std::size_t shard = 0; shard < shards_.size(); ++shard) {
            std::sort(scored_[shard].begin(), scored_[shard].end(),
                      [](const Match& a, const Match& b) { return a.document < b.document; });
            std::vector<Xapian::docid> documents;
            for (const Match& match : scored_[shard])
                documents.push_back((match.document - 1) / parts + 1);
            all_->push_back(matches_of(shards_[shard], std::move(documents)));
        }
    }

    const Xapian::Database& database_;
    const std::vector<Shard>& shards_;
    const QueryPlan& plan_;
    const SearchRequest& request_;
    Xapian::Query query_;
    std::optional<Matches> all_;              // as far as it is known already
    std::vector<std::vector<Match>> scored_;  // by shard, rising
};

}  // namespace

RankedMatches rank_matches(const Xapian::Database& database, const std::vector<Shard>& shards,
                           const QueryPlan& plan, const SearchRequest& request) {
    const Window window = window_of(request, database);
    RankedSearch search(database, shards, plan, request);
    RankedMatches ranked;
    if (request.copies == Copies::apart || !have_stories(shards)) {
        ranked.best = search.matches(window);
    } else if (request.copies == Copies::marked) {
        ranked.best = with_stories(shards, search.matches(window));
    } else {
        ranked.best = first_of_stories(
            shards,
            [&](Xapian::doccount count) {
                return search.matches({0, count});
            },
            window.offset, window.limit, database.get_doccount());
    }
    if (request.total) ranked.all = search.all();
    return ranked;
}

}  // namespace news::search
