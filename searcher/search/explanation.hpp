// SPDX-License-Identifier: GPL-3.0-or-later
// How a query was read, stage by stage, and why an article matches it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

class IndexReader;

// Where one word of the query stands in one field of the article.
struct WordPlace {
    std::size_t times = 0;
    Snippet snippet;  // names the field
};

struct WordInArticle {
    std::string text;  // as typed
    bool negated = false;
    bool matches = false;           // the article is among those that the word finds alone
    std::vector<WordPlace> places;  // none for what is no word of the text, such as a date
};

struct ArticleMatch {
    std::string id;
    std::string headline;
    bool matches = false;
    double score = 0;
    std::vector<WordInArticle> words;
};

struct Explanation {
    QueryReading query;  // `words` are those of the query, each with its number of articles
    std::vector<std::string> databases;
    std::string tokens, tree, rewritten, xapian;  // the stages, each as the query room prints it
    std::size_t articles = 0;
    std::optional<ArticleMatch> article;
};

// `id`: beginning of an article's id, or empty. `article` stays empty where there is none with it.
Result<Explanation> explain(IndexReader& reader, const Selection& selection, std::string_view id);

}  // namespace news::search
