// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax tree: what was typed, before it is known what the fields and words of an index are.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/query/token.hpp"
#include "common/schema.hpp"

namespace news::query {

struct Node;

struct Word {
    Literal literal;
    bool exact = false;  // "=word"
};
struct Phrase {
    Literal literal;
    unsigned slop = 0;  // 0: the words follow each other; else at most so far apart
};
struct And {
    std::vector<Node> operands;  // two or more
};
struct Or {
    std::vector<Node> operands;  // two or more
};
struct Not {
    std::unique_ptr<Node> operand;
};
// a NEAR/5 b NEAR/5 c: left to right, one distance for the whole chain.
struct Near {
    Proximity proximity;
    std::vector<Node> operands;  // two or more
};
struct Fielded {
    Field field;
    std::unique_ptr<Node> operand;
};
struct Comparison {
    Field field;
    Relation relation;
    std::string value;
    SourceRange value_range;
};
struct AtLeast {  // ATLEAST5(…)
    unsigned times = 1;
    std::unique_ptr<Node> operand;
};
struct Capitals {  // CAPS(…)
    std::unique_ptr<Node> operand;
};
struct Exactly {  // EXACT(…)
    std::unique_ptr<Node> operand;
};

struct Node {
    SourceRange range;  // without brackets of its own
    SourceRange outer;  // with them
    std::variant<Word, Phrase, And, Or, Not, Near, Fielded, Comparison, AtLeast, Capitals, Exactly>
        form;

    bool bracketed() const { return outer != range; }
};

template <class Form>
const Form* as(const Node& node) {
    return std::get_if<Form>(&node.form);
}

// (and iran (or coalition "armed forces")): one line for `explain`. `text`: the query.
std::string print_tree(const Node& node, std::string_view text);

// The query with every bracket shown; reads back as the same tree.
std::string print_reading(const Node& node, std::string_view text);

}  // namespace news::query
