// SPDX-License-Identifier: GPL-3.0-or-later
// Text for people: made clean where it comes in, made safe where it goes out.
#include <string>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/unicode.hpp"

namespace news {

namespace {

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_bidi_control(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool is_line_separator(char32_t c) {
    return c == 0x2028 || c == 0x2029;
}

// Invisible copies of ASCII that can smuggle text past a reader.
bool is_tag(char32_t c) {
    return c >= 0xE0000 && c <= 0xE007F;
}

bool is_white_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

// What has no place in the text of a page. ZWJ and ZWNJ do: they change how a word is written.
bool is_noise(char32_t c) {
    return is_control(c) || is_bidi_control(c) || is_tag(c) || c == 0x00AD || c == 0x200B ||
           c == 0xFEFF || (c >= 0x2060 && c <= 0x2065) || (c >= 0x206A && c <= 0x206F) ||
           (c >= 0xFFF9 && c <= 0xFFFB);
}

bool is_marked_for_print(char32_t c) {
    return is_control(c) || is_bidi_control(c) || is_line_separator(c) || is_tag(c);
}

std::string number_of(char32_t c) {
    if (c == '\n') return "\\n";
    if (c == '\r') return "\\r";
    if (c == '\t') return "\\t";
    const auto number = static_cast<std::uint32_t>(c);
    if (number < 0x80) return fmt::format("\\x{:02x}", number);
    if (number < 0x10000) return fmt::format("\\u{:04x}", number);
    return fmt::format("\\U{:08x}", number);
}

bool is_plain(char c) {
    return c > ' ' && c < '\x7F';
}

// Where text ends that is clean as it stands: words of ASCII with one space between them.
// Precondition: is_plain(text[at]).
std::size_t plain_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_plain(text[at]))
            ++at;
        else if (text[at] == ' ' && at + 1 < text.size() && is_plain(text[at + 1]))
            at += 2;
        else
            break;
    }
    return at;
}

std::size_t columns_of(char32_t code_point) {
    if (code_point < 0x300) return is_control(code_point) || code_point == 0xAD ? 0 : 1;
    const auto c = static_cast<UChar32>(code_point);
    constexpr std::uint32_t kZeroWidth =
        U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    // the vowels and final consonants of Hangul stand in the cell of the first consonant
    const bool is_jamo = code_point >= 0x1160 && code_point <= 0x11FF;
    if ((U_GET_GC_MASK(c) & kZeroWidth) != 0 || is_jamo) return 0;
    const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

// Where the character begins that text[at] belongs to; `at` where it belongs to none.
std::size_t code_point_start(std::string_view text, std::size_t at) {
    constexpr std::size_t kMostBytes = 4;
    for (std::size_t start = at + 1; start > 0 && at + 1 - start < kMostBytes;) {
        --start;
        if ((static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) continue;
        std::size_t end = start;
        next_code_point(text, end);
        return end > at ? start : at;
    }
    return at;
}

}  // namespace

std::string clean_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool space_before = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        if (is_plain(text[at])) {
            at = plain_end(text, at);
            if (space_before && !result.empty()) result += ' ';
            space_before = false;
            result.append(text, start, at - start);
            continue;
        }
        const char32_t c = next_code_point(text, at);
        if (is_white_space(c)) {
            space_before = true;
            continue;
        }
        if (is_noise(c)) continue;
        if (space_before && !result.empty()) result += ' ';
        space_before = false;
        if (c == kReplacement)
            append_utf8(result, c);
        else
            result.append(text, start, at - start);
    }
    return result;
}

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const char32_t c = next_code_point(text, at);
        if (c == kReplacement && at == start + 1)
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[start]));
        else if (is_marked_for_print(c))
            result += number_of(c);
        else
            result.append(text, start, at - start);
    }
    return result;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += columns_of(next_code_point(text, at));
    return width;
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
        const std::size_t width = columns_of(next_code_point(text, at));
        if (width > columns) break;
        columns -= width;
    }
    return text.substr(0, end);
}

std::string_view last_columns(std::string_view text, std::size_t columns) {
    std::size_t start = text.size();  // of a whole character, with its marks
    for (std::size_t at = text.size(); at > 0;) {
        at = code_point_start(text, at - 1);
        std::size_t end = at;
        const std::size_t width = columns_of(next_code_point(text, end));
        if (width > columns) break;
        columns -= width;
        if (width > 0) start = at;
    }
    return text.substr(start);
}

}  // namespace news
