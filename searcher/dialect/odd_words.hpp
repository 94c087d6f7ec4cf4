// SPDX-License-Identifier: GPL-3.0-or-later
// Bare words that look like an operator, a field or a sign of some service's language. Where the
// dialect at hand knows none such, they would be looked for as words, and the search would find
// something else than was meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace news::dialect {

// How many bytes of - + and dashes a word begins with, and of ! where `own`, the odd characters
// that the dialect gives a meaning, has it not.
std::size_t signs_before(std::string_view word, std::string_view own);

// "w5", "near/3", "/n", "within": names of operators for words near each other, in any case.
struct OddProximity {
    bool ordered = false;   // the words keep their order
    bool ordinary = false;  // also a word that texts have: "within", "same"
    unsigned words = 0;     // the distance, at least 1; 0: none is named
};
std::optional<OddProximity> odd_proximity(std::string_view word);

// "headline:iran", "ti=iran"; not 10:30 and no web address.
struct OddField {
    std::string_view name;
    std::string_view value;  // may be empty
};
std::optional<OddField> odd_field(std::string_view word);

// Where the first of % ~ ! $ stands in a word that is not among `own`; "50%" and "$100" are words.
std::optional<std::size_t> odd_character(std::string_view word, std::string_view own);

// The word with the dialect's sign for any letters in place of a last % ! $, else in quotation
// marks. `at`: where odd_character() found one.
std::string without_odd_character(std::string_view word, std::size_t at,
                                  std::string_view truncation);

}  // namespace news::dialect
