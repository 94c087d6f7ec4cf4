// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an article stands what a query looks for: its words, and the mentions of those that it
// names.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/highlighter.hpp"
#include "searcher/search/mentions.hpp"

namespace news::search {

// Thread-safe once made.
class ArticleMarks {
  public:
    // Article and highlighter must outlive it. Without its entities an article has no mentions.
    ArticleMarks(const Article& article, const Highlighter& highlighter,
                 const std::vector<query::SoughtName>& names);

    // Whether anything is looked for that can be marked.
    bool empty() const { return highlighter_.empty() && names_ == 0; }

    // In a text of the article. The needles of mentions follow those of words. `caption`: which of
    // the captions it is; else of no account.
    MarkedText in(Field field, std::string_view text, std::size_t caption = 0) const;

  private:
    const Article& article_;
    const Highlighter& highlighter_;
    std::size_t names_;
    Mentions mentions_;
};

}  // namespace news::search
