// SPDX-License-Identifier: GPL-3.0-or-later
// A typed word or phrase → the span that is looked for: split and folded by the tokenizer that the
// index was made with.
#pragma once

#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "common/query/problem.hpp"
#include "common/query/span.hpp"
#include "common/query/token.hpp"

namespace news::query {

using SpanOrProblem = tl::expected<Span, Problem>;

// What is asked of the words of one literal.
struct WordManner {
    bool exact = false;     // this spelling only
    bool capitals = false;  // only where they are written with a capital; digits have none
    SourceRange range;      // of the literal in the query
};

// A word that stands alone. One that the tokenizer splits ("AT&T", "l'Iran") is a phrase of its
// parts; a hyphenated one ("COVID-19") is its parts in a row or run together, and so is one that
// ends in digits. `typed`: as it stands in the query.
SpanOrProblem read_word(const Literal& literal, std::string_view typed, const WordManner& manner);

// Words between quotation marks: these spellings, in a row or, with `slop` > 0, so far apart.
// `manner` is exact.
SpanOrProblem read_phrase(const Literal& literal, unsigned slop, const WordManner& manner);

// Characters that mean something elsewhere and would be lost on the tokenizer: "iran~2", "iran^2",
// "coalit!", "2003..2004".
std::optional<Problem> foreign_syntax(std::string_view typed);

}  // namespace news::query
