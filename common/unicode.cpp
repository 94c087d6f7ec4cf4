// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/unicode.hpp"

#include <cstdint>
#include <cstring>

namespace news {

namespace {

bool is_continuation(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

char32_t next_wide_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::size_t start = at++;
    const char32_t lead = byte(start);
    std::size_t following = 0;
    char32_t code_point = 0;
    char32_t least = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        following = 1;
        code_point = lead & 0x1FU;
        least = 0x80;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        following = 2;
        code_point = lead & 0x0FU;
        least = 0x800;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        following = 3;
        code_point = lead & 0x07U;
        least = 0x10000;
    } else {
        return kReplacement;
    }
    for (std::size_t i = 1; i <= following; ++i) {
        if (!is_continuation(text, start + i)) return kReplacement;
        code_point = (code_point << 6U) | (byte(start + i) & 0x3FU);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < least || code_point > 0x10FFFF || surrogate) return kReplacement;
    at = start + following + 1;
    return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto put_following = [&](unsigned shift) {
        put(0x80U | ((code_point >> shift) & 0x3FU));
    };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = kReplacement;
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put_following(0);
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put_following(6);
        put_following(0);
    } else {
        put(0xF0U | (code_point >> 18U));
        put_following(12);
        put_following(6);
        put_following(0);
    }
}

// Eight at a time: most text is ASCII.
std::size_t ascii_end(std::string_view text, std::size_t at) {
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((bytes & 0x8080808080808080U) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

bool is_ascii(std::string_view text) {
    return ascii_end(text, 0) == text.size();
}

bool is_valid_utf8(std::string_view text) {
    std::size_t at = 0;
    while ((at = ascii_end(text, at)) < text.size()) {
        const std::size_t start = at;
        // U+FFFD itself takes three bytes
        if (next_code_point(text, at) == kReplacement && at == start + 1) return false;
    }
    return true;
}

std::string to_valid_utf8(std::string_view bytes) {
    if (is_valid_utf8(bytes)) return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + 16);
    std::size_t at = 0;
    while (at < bytes.size())
        append_utf8(text, next_code_point(bytes, at));
    return text;
}

}  // namespace news
