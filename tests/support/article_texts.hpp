// SPDX-License-Identifier: GPL-3.0-or-later
// Articles as a reader has them before him: texts, and which word stands where in them.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analyzer.hpp"
#include "common/article.hpp"
#include "common/inflection.hpp"
#include "common/schema.hpp"

namespace news::test {

// A headline, a lead, one caption, one author …: no span reaches out of it.
struct Text {
    std::size_t article = 0;  // counts from 0
    Field field = Field::body;
    std::string_view text;
    std::set<int> capitals;       // positions of words with a capital letter
    std::vector<int> sentences;   // positions at which one begins, ascending
    std::vector<int> paragraphs;  // the same
};

// A word as it is spelled in the articles of one language, with all places where it stands.
struct Spelling {
    std::string term;
    std::string language;  // of the articles; empty: not known
    std::string stem;
    TokenKind kind = TokenKind::word;
    std::map<std::size_t, std::set<int>> places;  // positions by text
};

class ArticleTexts {
  public:
    explicit ArticleTexts(std::vector<Article> articles);
    ArticleTexts(const ArticleTexts&) = delete;
    ArticleTexts& operator=(const ArticleTexts&) = delete;

    const std::vector<Article>& articles() const { return articles_; }
    const std::vector<Text>& texts() const { return texts_; }

    using Visit = std::function<void(const Spelling&)>;
    void each_spelling(const Visit& visit) const;
    void each_with_term(const std::string& term, const Visit& visit) const;
    // `spelled` is stemmed as each article's own language does; where that is not known, what is
    // a form in any language will do; where it has no stemmer, nothing does.
    // Only languages that `counts_in` says do.
    using CountsIn = std::function<bool(const std::string& language)>;
    void each_with_stem_of(const std::string& spelled, const CountsIn& counts_in,
                           const Visit& visit) const;

  private:
    void add_article(std::size_t number);
    void add_text(std::size_t article, Field field, std::string_view text);

    std::vector<Article> articles_;
    std::vector<Text> texts_;
    std::map<std::string, Inflector> inflectors_;  // by language
    std::vector<Spelling> spellings_;
    std::unordered_map<std::string, std::size_t> known_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_term_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;  // "en stem"
};

}  // namespace news::test
