// SPDX-License-Identifier: GPL-3.0-or-later
// How a query was read, stage by stage, and why an article matches it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

class IndexReader;

// A spelling that was found, folded, with how often it stands there.
struct FormTimes {
    std::string form;
    std::size_t times = 0;
    friend bool operator==(const FormTimes&, const FormTimes&) = default;
};

// Where one word of the query stands in one field of the article.
struct WordPlace {
    std::size_t times = 0;
    Snippet snippet;               // names the field
    std::vector<FormTimes> forms;  // the most frequent first, then by spelling
};

struct WordInArticle {
    std::string text;  // as typed
    bool negated = false;
    bool matches = false;           // the article is among those that the word finds alone
    std::vector<WordPlace> places;  // none for what is no word of the text, such as a date
    std::size_t articles = 0;       // that have it: the fewer, the more it weighs
    // What it adds to the score, before recency; nullopt for what cannot add anything: a value, a
    // date, what is excluded, a word of a proximity, which adds its part as a whole.
    std::optional<double> score;
};

struct ArticleMatch {
    std::string id;
    std::string headline;
    std::string url, path;  // of its page and its file
    bool matches = false;
    double score = 0;               // of the words together, times `recency`
    std::optional<double> recency;  // nullopt: not asked for
    std::string date;               // ISO 8601; empty: not known
    std::size_t length = 0;         // words posted, those of the lead and the headline included
    double average_length = 0;      // of all articles
    std::vector<WordInArticle> words;
};

struct Explanation {
    // `words` are those of the query, each with its number of articles and its forms.
    QueryReading query;
    std::vector<std::string> databases;
    std::string tokens, tree, rewritten, xapian;  // the stages, each as the query room prints it
    std::size_t articles = 0;
    std::optional<ArticleMatch> article;
};

// `half_life`: as in a SearchRequest. `id`: beginning of an article's id, or empty. `article` stays
// empty where there is none with it.
Result<Explanation> explain(IndexReader& reader, const Selection& selection, std::string_view id,
                            std::optional<std::chrono::days> half_life = std::nullopt);

}  // namespace news::search
