// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a translation, in our own language, and how they are put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/token.hpp"
#include "common/schema.hpp"

namespace news::dialect {

// What holds a piece together.
enum class Binding : std::uint8_t {
    word,      // a word or a phrase
    function,  // ATLEAST5(…): brackets of its own
    near,
    both,
    either,
};

struct Part {
    std::string text;
    Binding binding = Binding::word;
    query::SourceRange range;  // of the original, with its brackets
    std::string proximity;     // of Binding::near: "NEAR/5"
    std::size_t depth = 0;     // of brackets within brackets in the text
    bool is_span = true;       // stands for places in a text, so that others can be near it
    bool has_field = false;
};

// Each takes the brackets that it needs and no others.
Part both(Part left, Part right);
Part either(Part left, Part right);
Part excluding(Part left, Part right);
Part negated(Part part);
Part near(Part left, std::string_view proximity, Part right);
Part in_function(std::string_view name, Part operand);
Part in_field(Field field, Part operand);

// What is compared and is no place in a text: "date>=2003".
Part comparison(std::string text, query::SourceRange range);

// A word of a search, as it was understood.
struct Term {
    query::Literal literal;
    query::SourceRange range;
    bool exact = false;     // in no other form
    std::size_t fewer = 0;  // so many single letters at its end may also be missing
};

// One word, or several that follow each other; exact where all of them are.
Part phrase(const std::vector<Term>& terms);
// The words as one value: "the guardian", the*.
Part value(const std::vector<Term>& terms);
// The words at most `distance` apart, in any order and none in another form.
Part loose_phrase(const std::vector<Term>& terms, unsigned distance);

}  // namespace news::dialect
