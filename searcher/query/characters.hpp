// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters mean what in a query, typographic ones included.
#pragma once

#include <string_view>

namespace news::query {

// White space, and characters that are pasted along unseen (zero-width space, marks of direction).
bool is_space(char32_t c);
bool is_control(char32_t c);       // C0 and C1 without white space
bool is_double_quote(char32_t c);  // " “ ” „ « »
bool is_dash(char32_t c);          // a dash or minus sign that is not on the keyboard
bool is_sign(char32_t c);          // - + !
bool is_open_bracket(char32_t c);  // ( and its full-width form
bool is_close_bracket(char32_t c);

inline constexpr char32_t kOpenSingleQuote = U'\u2018';
inline constexpr char32_t kCloseSingleQuote = U'\u2019';

bool is_letter(char c);  // A-Z, a-z
bool is_digit(char c);   // 0-9
bool all_digits(std::string_view text);
// Alike but for the case of A-Z.
bool same_word(std::string_view a, std::string_view b);

}  // namespace news::query
