// SPDX-License-Identifier: GPL-3.0-or-later
// What a query means: the syntax tree with its fields pushed down to what they hold for, its words
// split and folded, its dates resolved.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "common/query/date_reading.hpp"
#include "common/query/span.hpp"
#include "common/query/token.hpp"
#include "common/schema.hpp"

namespace news::query {

struct Meaning;

struct TextMatch {
    Field field;  // of kind text, maybe a group
    Span span;
    unsigned times = 1;     // in so many places at least, none of which overlap
    std::string functions;  // that it stands in and its range leaves out: "EXACT(CAPS("
};
struct ValueMatch {
    Field field;          // of kind value, maybe a group
    std::string value;    // folded
    bool prefix = false;  // "value*"
};
struct DateMatch {
    Field field;
    DateReading dates;
};
struct NumberMatch {
    Field field;
    std::uint64_t least = 0;  // both inclusive
    std::uint64_t most = 0;
};
struct AllOf {
    std::vector<Meaning> parts;  // two or more, none of them an AllOf
};
struct AnyOf {
    std::vector<Meaning> parts;  // two or more, none of them an AnyOf
};
struct NoneOf {
    std::unique_ptr<Meaning> part;
};

struct Meaning {
    SourceRange range;  // in the query, with its field where that was typed just before it
    std::variant<TextMatch, ValueMatch, DateMatch, NumberMatch, AllOf, AnyOf, NoneOf> form;
};

template <class Form>
const Form* as(const Meaning& meaning) {
    return std::get_if<Form>(&meaning.form);
}

// (and text:iran~ (or text:=coalition publisher:"the guardian"))
std::string print(const Meaning& meaning);

}  // namespace news::query
