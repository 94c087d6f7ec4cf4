// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a query → tokens.
#pragma once

#include <string_view>
#include <vector>

#include "common/query/diagnostic.hpp"
#include "common/query/token.hpp"

namespace news::query {

struct Lexed {
    std::vector<Token> tokens;  // the last is an EndToken
    Diagnostics diagnostics;
};

// Linear in the length of the text. Any bytes will do: what is unreadable() is one error and gives
// no tokens; after any other error the tokens are the best guess, up to kMaxErrors.
Lexed lex(std::string_view text);

}  // namespace news::query
