// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of letter a code point is, as far as names need to know: only a few alphabets have
// capitals, and the tokenizer asks this of every byte of every article, so it is a plain range
// test here and no call into a Unicode library.
#pragma once

namespace news::entities {

enum class Letter {
    none,       // punctuation, space, symbol
    digit,      // ASCII digits
    lower,      // lower case of an alphabet with capitals
    upper,      //
    caseless,   // a letter of a script without capitals (Arabic, Hebrew, Devanagari, Hangul, …)
    ideograph,  // Chinese and Japanese: a word of its own, as no space divides them
};

// `code_point` may be any value; surrogates and unassigned ones count as caseless.
Letter letter_kind(char32_t code_point);

// The lower case of a Latin, Greek or Cyrillic capital; anything else as it is.
char32_t lower_letter(char32_t code_point);

}  // namespace news::entities
