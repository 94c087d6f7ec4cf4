// SPDX-License-Identifier: GPL-3.0-or-later
// What can stand in a text: a word, words in a row, words near each other, or any of these. A span
// is looked for within one field.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "common/query/glob.hpp"
#include "common/query/token.hpp"

namespace news::query {

enum class Matching : std::uint8_t {
    exact,
    inflected,
    wildcard,
    character,  // a single Chinese, Japanese or Korean one, wherever it stands in a run
};

// Whether a word that is an acronym in some languages (common/acronyms.hpp) is meant as one.
enum class Acronym : std::uint8_t {
    no,      // "us"
    yes,     // "US": in languages that do not list it a word like others
    either,  // in a line of capitals
};

struct SpanWord {
    Matching matching = Matching::exact;
    std::string term;     // folded spelling; empty for a wildcard
    std::string spelled;  // what is stemmed; of an inflected word only
    Acronym acronym = Acronym::no;
    Glob glob;              // of a wildcard only
    SourceRange range;      // in the query
    bool capitals = false;  // only where it is written with a capital
};

struct Span;

struct SpanPhrase {
    std::vector<SpanWord> words;  // two or more, at consecutive positions
};
struct SpanNear {
    Proximity proximity;
    std::vector<Span> operands;  // two or more, joined left to right
};
struct SpanAny {
    std::vector<Span> alternatives;
};

struct Span {
    std::variant<SpanWord, SpanPhrase, SpanNear, SpanAny> form;
};

template <class Form>
const Form* as(const Span& span) {
    return std::get_if<Form>(&span.form);
}

// In the order in which they were typed.
void for_each_word(const Span& span, const std::function<void(const SpanWord&)>& visit);

// Whether any of its words counts only with a capital.
bool asks_capitals(const Span& span);

// Whether a proximity of this unit stands anywhere in it.
bool measures_in(const Span& span, Unit unit);

// iran~ inflected, =iran exact, coalit* wildcard, ^iran~ with a capital, [armed forces] a phrase,
// (near/5 a b), (any a b).
std::string print(const Span& span);

}  // namespace news::query
