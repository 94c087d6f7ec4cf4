// SPDX-License-Identifier: GPL-3.0-or-later
// A literal cut into what stands at one position each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/analyzer.hpp"
#include "common/query/glob.hpp"
#include "common/query/span.hpp"
#include "common/query/token.hpp"

namespace news::query {

struct TextPiece {
    TokenKind kind = TokenKind::word;
    std::string term;     // folded; of an acronym its letters
    std::string spelled;  // with accents
    Acronym acronym = Acronym::no;
    std::size_t begin = 0;  // bytes of the literal, end exclusive
    std::size_t end = 0;
    Glob glob;  // where it has a wildcard; then kind is `word` and `term` is empty
    bool has_wildcard = false;
};

// In the order of their positions; the joined form of a compound follows its last part. A wildcard
// belongs to the letters that it touches. Of a literal of more than kMaxParts pieces one or two
// more than these, for the caller to refuse.
std::vector<TextPiece> cut(const Literal& literal);

}  // namespace news::query
