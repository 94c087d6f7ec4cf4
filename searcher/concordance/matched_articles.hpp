// SPDX-License-Identifier: GPL-3.0-or-later
// The articles that match, one after the other as they lie in the databases: the quickest way
// through all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"
#include "common/xapian.hpp"

namespace news::search {
class IndexReader;
}

namespace news::concordance {

// An article's place in the databases.
struct ArticlePlace {
    std::uint32_t shard = 0;
    Xapian::docid document = 0;  // in the shard
    friend auto operator<=>(const ArticlePlace&, const ArticlePlace&) = default;
};

struct PlacedArticle {
    ArticlePlace place;
    Article article;  // without entities
};

// The articles at these places, in this order; those that are gone since are left out. Fails where
// the database is damaged or cannot be read.
Result<std::vector<PlacedArticle>> read_articles(search::IndexReader& reader,
                                                 const std::vector<ArticlePlace>& places);

// A writer may change the databases meanwhile: what it takes away is left out, what it adds does
// not come. An article that lies in several databases comes once. Memory: four bytes a match, and
// eight more for each that has come where there are several databases.
class MatchedArticles {
  public:
    // `documents`: the matches in each shard. The reader outlives it.
    MatchedArticles(search::IndexReader& reader, std::vector<std::vector<Xapian::docid>> documents)
        : reader_(&reader), documents_(std::move(documents)) {}

    // The next few; none: that was the last.
    Result<std::vector<PlacedArticle>> next();

  private:
    std::vector<ArticlePlace> next_places();

    search::IndexReader* reader_;
    std::vector<std::vector<Xapian::docid>> documents_;
    std::uint32_t shard_ = 0;
    std::size_t at_ = 0;
    std::unordered_set<std::uint64_t> met_;  // by search::short_id()
};

}  // namespace news::concordance
