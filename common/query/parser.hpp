// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens → syntax tree. The grammar is that of news-query(7):
//
//   or      = and { OR and }
//   and     = unary { [AND] unary }                     a space is AND
//   unary   = [NOT | "-" | "+"] near
//   near    = primary { NEAR/n primary }                left to right
//   primary = "(" or ")" | field | phrase | word | FUNCTION "(" or ")"
//   field   = NAME ":" ( "(" or ")" | phrase | word ) | NAME (< | <= | = | >= | >) VALUE
#pragma once

#include <optional>
#include <string_view>

#include "common/query/ast.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/lexer.hpp"

namespace news::query {

struct Parsed {
    // After an error: the best guess, for whoever wants to go on; nullopt: nothing to go by.
    std::optional<Node> tree;
    Diagnostics diagnostics;  // the lexer's among them
    // Where AND and OR stand at one level without brackets.
    std::optional<SourceRange> mixed;
    // False: another reading would have been possible, so this one should be shown.
    bool obvious = true;
};

// Linear in the number of tokens; brackets nest at most kMaxDepth deep, so that trees are shallow.
Parsed parse(Lexed lexed, std::string_view text);

}  // namespace news::query
