// SPDX-License-Identifier: GPL-3.0-or-later
// Queries at random, the same for the same seed: all operators, fields and forms of dates, over
// words and values that the articles have.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/article_texts.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/query_words.hpp"

namespace news::test {

class QueryGenerator {
  public:
    QueryGenerator(const ArticleTexts& texts, unsigned seed);

    std::string next();

  private:
    std::string expression(std::size_t depth);
    std::string operand(std::size_t depth);
    std::string conjunction(std::size_t depth);
    std::string without(std::size_t depth);

    std::string leaf();
    std::string at_least();
    std::string words_of_text();
    std::string word_of_text();
    std::string phrase_of_text();
    std::string proximity();
    std::string span(const Text& text, const std::vector<WrittenWord>& words, std::size_t at,
                     std::size_t depth);
    std::string proximity(const Text& text, const std::vector<WrittenWord>& words,
                          std::size_t depth);
    std::string in_field();
    std::string value();
    std::string number();
    std::string day(Field field);
    std::string day_point(std::chrono::sys_days day);

    const Article& article() const { return texts_.articles()[article_]; }
    const Text& text();
    std::string name_of(Field field);
    std::string in_any_case(std::string_view name);

    const ArticleTexts& texts_;
    Chance chance_;
    QueryWords words_;
    std::vector<std::vector<std::size_t>> texts_of_;  // by article
    std::size_t article_ = 0;                         // whose words the query takes, mostly
    std::set<Field> used_;  // fields of which an article has but one value
};

}  // namespace news::test
