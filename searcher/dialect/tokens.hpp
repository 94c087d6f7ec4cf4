// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a search whose operators are words: words, what is quoted, brackets, connectors.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/diagnostic.hpp"
#include "common/query/token.hpp"

namespace news::dialect {

// What a connector asks for, by which it has its place in the order of a dialect.
enum class Link : std::uint8_t {
    follows,  // nothing stands between two operands
    near,
    either,
    both,
    excluding,
};

struct Connector {
    Link link = Link::follows;
    std::string proximity = {};  // of Link::near, in our language: "NEAR/5"
    unsigned rank = 0;           // among those of one link the lowest binds tightest
    // One without an equivalent: why, and what could stand instead, of {left} and {right}.
    std::string refusal = {};
    std::string instead = {};
};

enum class Kind : std::uint8_t { word, quoted, open, close, connector, end };

struct Token {
    Kind kind = Kind::end;
    query::SourceRange range = {};
    std::string_view text = {};  // of the original; what is quoted is without its marks
    Connector connector = {};
};

struct Cut {
    std::vector<Token> tokens;  // the last is of Kind::end; none is a connector yet
    std::optional<query::Diagnostic> error;
};

struct Marks {
    bool square_brackets = false;  // [ ] are brackets, else a part of words
    bool curly_quotes = false;     // { } quote, else they are a part of words
};

// `text` outlives the tokens.
Cut cut(std::string_view text, Marks marks);

}  // namespace news::dialect
