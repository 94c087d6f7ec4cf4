// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of an article in a list of hits.
#pragma once

#include <cstddef>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/article_marks.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

inline constexpr std::size_t kSnippetColumns = 220;

// The best passage of the body and of each of the two best captions with a mark; deck, byline and
// headline where they have one. Where neither body, caption nor deck has one, the beginning of
// the body comes too, unmarked.
std::vector<Snippet> make_snippets(const Article& article, const ArticleMarks& marks);

std::vector<Span> headline_spans(const Article& article, const ArticleMarks& marks);

// The authors in one line, separated by commas.
std::string byline_of(const Article& article);

}  // namespace news::search
