// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/characters.hpp"

#include <algorithm>

namespace news::query {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

bool is_space(char32_t c) {
    if (c == U' ' || (c >= U'\t' && c <= U'\r')) return true;
    if (c < 0x80) return false;
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_control(char32_t c) {
    return (c < 0x20 || (c >= 0x7F && c <= 0x9F)) && !is_space(c);
}

bool is_double_quote(char32_t c) {
    return c == U'"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 ||
           c == 0x203A || (c >= 0x300C && c <= 0x300F) || (c >= 0x301D && c <= 0x301F) ||
           c == 0xFF02;
}

bool is_open_single_quote(char32_t c) {
    return c == kOpenSingleQuote || c == 0x201A || c == 0x201B;
}

bool is_dash(char32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

bool is_sign(char32_t c) {
    return c == U'-' || c == U'+' || c == U'!';
}

bool is_open_bracket(char32_t c) {
    return c == U'(' || c == 0xFF08;
}

bool is_close_bracket(char32_t c) {
    return c == U')' || c == 0xFF09;
}

bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool is_word_byte(char c) {
    return is_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace news::query
