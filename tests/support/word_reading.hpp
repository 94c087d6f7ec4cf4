// SPDX-License-Identifier: GPL-3.0-or-later
// What a word or phrase of a query may look like in a text, by "Matching a word" of the language.
#pragma once

#include <string>
#include <vector>

#include "common/analyzer.hpp"
#include "common/query/token.hpp"

namespace news::test {

// What may stand at one position.
struct Wanted {
    enum class Kind {
        word,
        acronym,    // "us.", and the word where a language does not tell the two apart
        either,     // of a line of capitals
        wildcards,  // * and ? stand in the term
        character,  // of a script that does not part its words: what begins with it
    };
    Kind kind = Kind::word;
    std::string term;      // folded, without an acronym's dot
    std::string spelled;   // where its other forms do as well, else empty
    bool capital = false;  // it has a capital letter in the text
};

// What holds for the words of a part of the query by what it stands in.
struct Manner {
    bool exact = false;     // no other forms
    bool capitals = false;  // each word that has letters stands with a capital
};

using InARow = std::vector<Wanted>;     // all of them, each behind the one before it
using Spellings = std::vector<InARow>;  // any of them

// The ways of writing a literal: a compound as its parts or run together. Empty where it has no
// word.
Spellings read_literal(const query::Literal& literal, Manner manner);

// Each word of a literal for itself, as the operands of a distance.
std::vector<Spellings> read_each_word(const query::Literal& literal, Manner manner);

// Whether a term stands for what is wanted: wildcards or one character.
bool fits(const Wanted& wanted, std::string_view term, TokenKind kind);

}  // namespace news::test
