// SPDX-License-Identifier: GPL-3.0-or-later
// The meaning of a query worked out on its syntax tree, article by article and place by place, with
// no index: slow and plain. It shares with the programs the parser, the tokenizer, the stemmers and
// the folding of letters, and nothing of what lies behind the parser.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/query/ast.hpp"
#include "tests/support/article_texts.hpp"
#include "tests/support/days.hpp"
#include "tests/support/word_reading.hpp"

namespace news::test {

using Place = std::vector<int>;     // the positions of a span's words in one text, ascending
using Places = std::vector<Place>;  // ascending, each once
using Standing = std::map<std::size_t, Places>;  // by text; none of them is empty

using Found = std::vector<bool>;  // of each article whether it is found

class BruteForce {
  public:
    BruteForce(std::vector<Article> articles, Days days);

    const ArticleTexts& texts() const { return texts_; }

    // Throws std::invalid_argument for what the language does not allow.
    Found find(const query::Node& tree);

  private:
    // What holds for a part of the tree by what it stands in.
    struct Scope {
        Field field = Field::text;
        Manner manner;
    };

    static Scope exactly(Scope scope);
    static Scope in_capitals(Scope scope);

    Found find(const query::Node& node, Scope scope);
    Found find_value(const query::Literal& literal, Field field) const;
    Found find_often(const query::Node& node, Scope scope, unsigned times);

    Standing stand(const query::Node& node, Scope scope);
    Standing stand(const query::Phrase& phrase, Scope scope);
    Standing near(const Standing& left, const Standing& right, query::Proximity proximity) const;
    Standing stand(const Spellings& spellings, Field field);
    Standing in_a_row(const InARow& words, Field field);
    const Standing& stand(const Wanted& wanted);

    ArticleTexts texts_;
    Days days_;
    std::map<std::string, Standing> known_;  // of words, in all fields
};

}  // namespace news::test
