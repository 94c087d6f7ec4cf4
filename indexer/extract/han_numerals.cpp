// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/han_numerals.hpp"

#include "common/unicode.hpp"

namespace news::extract {

namespace {

constexpr int kTen = 10;

// 0…10; -1: no numeral.
int numeral_value(char32_t c) {
    constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九十";
    if (c == U'零' || c == U'○') return 0;
    const std::size_t at = kNumerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

bool counts_time(char32_t c) {
    return std::u32string_view(U"年月日號号").find(c) != std::u32string_view::npos;
}

}  // namespace

std::optional<HanNumeral> read_han_numeral(std::string_view text) {
    constexpr int kMost = 4;  // characters
    HanNumeral numeral;
    bool tens = false;
    for (int read = 0; numeral.length < text.size(); ++read) {
        std::size_t at = numeral.length;
        const char32_t c = next_code_point(text, at);
        const int value = numeral_value(c);
        if (value < 0) {
            if (read == 0 || !counts_time(c)) return std::nullopt;
            if (tens) numeral.digits = 2;
            return numeral;
        }
        if (read == kMost || (value == kTen && (tens || read > 1))) return std::nullopt;
        if (value == kTen) {
            tens = true;
            numeral.value = read == 0 ? kTen : numeral.value * kTen;
        } else {
            // "二十一" is 20 and 1, "二一" the figures 2 and 1.
            numeral.value = tens ? numeral.value + value : numeral.value * kTen + value;
            ++numeral.digits;
        }
        numeral.length = at;
    }
    return std::nullopt;
}

}  // namespace news::extract
