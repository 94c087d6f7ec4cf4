// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_tokens.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"
#include "indexer/extract/han_numerals.hpp"

namespace news::extract {

namespace {

constexpr std::array<char32_t, 7> kZeros = {U'0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};

int digit_value(char32_t c) {
    for (const char32_t zero : kZeros)
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    return -1;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x2028 || c == 0x2029;
}

// Not seen by a reader.
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
}

// 0: a letter.
char sign_of(char32_t c) {
    if (c < 0x80) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter ? '\0' : static_cast<char>(c);
    }
    switch (c) {
        case 0x060C:
        case 0x3001:
        case 0xFF0C:
            return ',';
        case 0x2018:
        case 0x2019:
        case 0x00B4:
            return '\'';
        case 0xFF0F:
        case 0x2044:
            return '/';
        case 0xFF0E:
        case 0x3002:
            return '.';
        case 0xFF1A:
            return ':';
        case 0x2212:
            return '-';
        default:
            break;
    }
    if (c >= 0x2010 && c <= 0x2015) return '-';
    const bool other_sign = (c >= 0x80 && c < 0xAA) || (c > 0xAA && c < 0xB0) ||
                            (c > 0xB0 && c < 0xBA) || (c > 0xBA && c < 0xC0) || c == 0xD7 ||
                            c == 0xF7 || (c >= 0x2016 && c <= 0x206F) ||
                            (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3003 && c <= 0x301F) ||
                            (c >= 0xFF01 && c <= 0xFF20) || (c >= 0x1F000 && c <= 0x1FAFF);
    return other_sign ? '*' : '\0';
}

std::vector<DateToken> tokenize(std::string_view text) {
    std::vector<DateToken> tokens;
    bool spaced = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(text, at);
        if (is_invisible(c)) continue;
        if (is_space(c)) {
            spaced = true;
            continue;
        }
        constexpr char32_t kFirstHan = 0x25CB;  // "○", which also stands for a zero
        if (const auto numeral =
                c < kFirstHan ? std::nullopt : read_han_numeral(text.substr(start))) {
            at = start + numeral->length;
            tokens.push_back(
                {DatePiece::number, spaced, '\0', numeral->digits, numeral->value, start, at});
            spaced = false;
            continue;
        }
        const int digit = digit_value(c);
        const char sign = digit < 0 ? sign_of(c) : '\0';
        const DatePiece piece = digit >= 0  ? DatePiece::number
                                : sign != 0 ? DatePiece::sign
                                            : DatePiece::word;
        const bool joins = piece != DatePiece::sign && !spaced && !tokens.empty() &&
                           tokens.back().piece == piece && tokens.back().end == start;
        if (!joins) tokens.push_back({piece, spaced, sign, 0, piece == DatePiece::number ? 0 : -1});
        DateToken& token = tokens.back();
        if (!joins) token.start = start;
        token.end = at;
        if (piece == DatePiece::number) {
            ++token.digits;
            token.value = token.digits <= 4 ? token.value * 10 + digit : -1;
        }
        spaced = false;
    }
    return tokens;
}

}  // namespace

DateTokens::DateTokens(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

bool DateTokens::is_number(std::size_t i) const {
    return i < count() && tokens_[i].piece == DatePiece::number;
}

bool DateTokens::is_word(std::size_t i) const {
    return i < count() && tokens_[i].piece == DatePiece::word;
}

bool DateTokens::is_sign(std::size_t i, std::string_view signs) const {
    return i < count() && tokens_[i].piece == DatePiece::sign &&
           signs.find(tokens_[i].sign) != std::string_view::npos;
}

bool DateTokens::is_day(std::size_t i) const {
    return is_number(i) && tokens_[i].digits <= 2 && number(i) >= 1 && number(i) <= 31;
}

bool DateTokens::is_one_of(std::size_t i, std::span<const std::string_view> folded_words) const {
    return is_word(i) && std::ranges::find(folded_words, folded(i)) != folded_words.end();
}

int DateTokens::number(std::size_t i) const {
    return is_number(i) ? tokens_[i].value : -1;
}

std::string_view DateTokens::spelled(std::size_t i) const {
    return text_.substr(tokens_[i].start, tokens_[i].end - tokens_[i].start);
}

std::string DateTokens::folded(std::size_t i) const {
    constexpr std::size_t kLongestMonth = 40;
    return tokens_[i].end - tokens_[i].start <= kLongestMonth ? fold(spelled(i)) : std::string();
}

std::size_t DateTokens::skip_signs(std::size_t i, std::string_view signs, int most) const {
    while (most-- > 0 && is_sign(i, signs))
        ++i;
    return i;
}

std::size_t DateTokens::skip_words(std::size_t i, std::span<const std::string_view> folded_words,
                                   int most) const {
    while (most-- > 0 && is_one_of(i, folded_words))
        i = skip_signs(i + 1, ".'", 1);
    return i;
}

}  // namespace news::extract
