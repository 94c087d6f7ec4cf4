// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/matched_articles.hpp"

#include <utility>

#include "common/stored_article.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/short_id.hpp"

namespace news::concordance {

namespace {

constexpr std::size_t kArticlesAtOnce = 64;

}  // namespace

Result<std::vector<PlacedArticle>> read_articles(search::IndexReader& reader,
                                                 const std::vector<ArticlePlace>& places) {
    using Articles = std::vector<PlacedArticle>;
    return reader.read([&](const Xapian::Database&) -> Result<Articles> {
        Articles articles;
        for (const ArticlePlace& place : places) {
            const Xapian::Database& database = reader.shards()[place.shard].database;
            std::string data;
            try {
                data = database.get_document(place.document).get_data();
            } catch (const Xapian::DocNotFoundError&) {
                continue;
            }
            auto stored = parse_stored_article(data, StoredPart::all_but_entities);
            if (!stored) return tl::unexpected<Error>(stored.error());
            articles.push_back({place, std::move(stored->article)});
        }
        return articles;
    });
}

Result<std::vector<PlacedArticle>> MatchedArticles::next() {
    for (;;) {
        const std::vector<ArticlePlace> places = next_places();
        if (places.empty()) return std::vector<PlacedArticle>();
        auto articles = read_articles(*reader_, places);
        if (!articles) return articles;
        if (documents_.size() > 1)
            std::erase_if(*articles, [&](const PlacedArticle& one) {
                return !met_.insert(search::short_id(one.article.sha256)).second;
            });
        if (!articles->empty()) return articles;
    }
}

std::vector<ArticlePlace> MatchedArticles::next_places() {
    std::vector<ArticlePlace> places;
    while (shard_ < documents_.size() && places.size() < kArticlesAtOnce) {
        if (at_ == documents_[shard_].size()) {
            ++shard_;
            at_ = 0;
        } else {
            places.push_back({shard_, documents_[shard_][at_++]});
        }
    }
    return places;
}

}  // namespace news::concordance
