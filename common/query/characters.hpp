// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters mean what in a query, typographic ones included.
#pragma once

#include <string_view>

namespace news::query {

bool is_space(char32_t c);
// Pasted along unseen (soft hyphen, zero-width space, marks of direction): within a word as if it
// were not there, as in the text of articles, elsewhere like white space.
bool is_invisible(char32_t c);
bool is_control(char32_t c);            // C0 and C1 without white space
bool is_double_quote(char32_t c);       // " “ ” „ « » ‹ › 「 」 …
bool is_open_single_quote(char32_t c);  // ‘ ‚ ‛
bool is_dash(char32_t c);               // a dash or minus sign that is not on the keyboard
bool is_sign(char32_t c);               // - + !
bool is_open_bracket(char32_t c);       // ( and its full-width form
bool is_close_bracket(char32_t c);

inline constexpr char32_t kOpenSingleQuote = U'\u2018';
inline constexpr char32_t kCloseSingleQuote = U'\u2019';

bool is_letter(char c);     // A-Z, a-z
bool is_digit(char c);      // 0-9
bool is_hex_digit(char c);  // 0-9, A-F, a-f
bool is_word_byte(char c);  // of a letter, digit or a character beyond ASCII
bool all_digits(std::string_view text);
// Alike but for the case of A-Z.
bool same_word(std::string_view a, std::string_view b);

}  // namespace news::query
