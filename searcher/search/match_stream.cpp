// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/match_stream.hpp"

#include <vector>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/short_id.hpp"

namespace news::search {

namespace {

// How much is read at once: enough that going back to the database costs nothing beside it.
constexpr std::size_t kMostArticles = 64;
constexpr std::size_t kMostBytes = 4U << 20;  // of text

}  // namespace

MatchStream::MatchStream(IndexReader& reader, SearchRequest request, StoredPart part,
                         Ranking ranking)
    : reader_(&reader),
      request_(std::move(request)),
      part_(part),
      ranking_(std::move(ranking)),
      summary_(std::move(ranking_.found.summary)),
      expected_(ranking_.found.matches.size()) {}

Result<MatchStream> MatchStream::open(IndexReader& reader, SearchRequest request, StoredPart part) {
    auto ranking = rank(reader, request);
    if (!ranking) return tl::unexpected<Error>(ranking.error());
    return MatchStream(reader, std::move(request), part, std::move(*ranking));
}

Result<MatchStream::Ranking> MatchStream::rank(IndexReader& reader, const SearchRequest& request) {
    return reader.read([&](const Xapian::Database& database) -> Result<Ranking> {
        auto found = find_matches(reader, database, request);
        if (!found) return tl::unexpected<Error>(found.error());
        return Ranking{std::move(*found), reader.state()};
    });
}

bool MatchStream::is_full() const {
    // a search that was made again may find articles that were not there before
    return request_.limit > 0 && given_.size() >= request_.limit;
}

Result<void> MatchStream::load_some() {
    using Loaded = std::optional<std::vector<MatchedArticle>>;
    const std::vector<Match>& matches = ranking_.found.matches;
    auto loaded = reader_->read([&](const Xapian::Database& database) -> Result<Loaded> {
        if (reader_->state() != ranking_.state) return Loaded();
        std::vector<MatchedArticle> articles;
        std::size_t bytes = 0;
        for (std::size_t i = at_; i < matches.size() && articles.size() < kMostArticles; ++i) {
            if (bytes > kMostBytes) break;
            auto article =
                load_match(database, ranking_.found, matches[i], request_.snippets, part_);
            if (!article) return tl::unexpected<Error>(article.error());
            bytes += article->stored.article.body.size();
            articles.push_back(std::move(*article));
        }
        return articles;
    });
    if (!loaded) return tl::unexpected<Error>(loaded.error());
    if (!*loaded) {
        auto again = rank(*reader_, request_);
        if (!again) return tl::unexpected<Error>(again.error());
        ranking_ = std::move(*again);
        at_ = 0;
        return {};
    }
    at_ += (*loaded)->size();
    for (MatchedArticle& article : **loaded)
        if (!is_full() && given_.insert(short_id(article.stored.article.sha256)).second)
            ahead_.push_back(std::move(article));
    return {};
}

Result<std::optional<MatchedArticle>> MatchStream::next() {
    while (ahead_.empty() && at_ < ranking_.found.matches.size() && !is_full())
        if (auto loaded = load_some(); !loaded) return tl::unexpected<Error>(loaded.error());
    if (ahead_.empty()) return std::nullopt;
    MatchedArticle article = std::move(ahead_.front());
    ahead_.pop_front();
    return article;
}

}  // namespace news::search
