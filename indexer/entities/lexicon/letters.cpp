// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/lexicon/letters.hpp"

namespace news::entities {
namespace {

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

// In these blocks capital and small letter alternate; `odd` says which of the two is the capital.
bool is_alternating_upper(char32_t c) {
    if (between(c, 0x0139, 0x0148) || between(c, 0x0179, 0x017E)) return (c & 1) == 1;
    if (between(c, 0x0100, 0x0137) || between(c, 0x014A, 0x0177)) return (c & 1) == 0;
    if (between(c, 0x01CD, 0x01DC)) return (c & 1) == 1;
    if (between(c, 0x01DE, 0x01EF) || between(c, 0x01F8, 0x021F) || between(c, 0x0222, 0x0233)) {
        return (c & 1) == 0;
    }
    if (between(c, 0x0460, 0x0481) || between(c, 0x048A, 0x04BF) || between(c, 0x04D0, 0x052F)) {
        return (c & 1) == 0;
    }
    return between(c, 0x1E00, 0x1EFF) && (c & 1) == 0;
}

bool is_upper(char32_t c) {
    if (c < 0x100) return between(c, 0xC0, 0xDE) && c != 0xD7;
    if (c == 0x0130 || c == 0x0178) return true;
    if (between(c, 0x0386, 0x03AB)) return c != 0x0387 && c != 0x0390;
    if (between(c, 0x0400, 0x042F) || between(c, 0x0531, 0x0556)) return true;
    return is_alternating_upper(c);
}

bool has_capitals(char32_t c) {
    return between(c, 0x00AA, 0x02AF) || between(c, 0x0370, 0x058F) || between(c, 0x1E00, 0x1FFF);
}

bool is_punctuation(char32_t c) {
    if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
    return c == 0xD7 || c == 0xF7 || between(c, 0x2000, 0x2BFF) || between(c, 0x2E00, 0x2E7F) ||
           between(c, 0x3000, 0x3004) || between(c, 0x3008, 0x3020) || between(c, 0xFE30, 0xFE6F) ||
           between(c, 0xFF00, 0xFF0F) || between(c, 0xFF1A, 0xFF20) || c == 0x060C || c == 0x061B ||
           c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x0965 || c == 0x30FB || c == 0xFFFD ||
           c >= 0x1F000;
}

bool is_ideograph(char32_t c) {
    return between(c, 0x3005, 0x3007) || between(c, 0x3021, 0x30FF) || between(c, 0x3400, 0x9FFF) ||
           between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x3FFFF);
}

}  // namespace

Letter letter_kind(char32_t c) {
    if (c < 0x80) {
        if (between(c, 'a', 'z')) return Letter::lower;
        if (between(c, 'A', 'Z')) return Letter::upper;
        return between(c, '0', '9') ? Letter::digit : Letter::none;
    }
    if (is_ideograph(c)) return Letter::ideograph;
    if (is_punctuation(c)) return Letter::none;
    if (!has_capitals(c)) return Letter::caseless;
    return is_upper(c) ? Letter::upper : Letter::lower;
}

char32_t lower_letter(char32_t c) {
    if (c < 0x80) return between(c, 'A', 'Z') ? c + 32 : c;
    if (!is_upper(c)) return c;
    if (c < 0x100 || between(c, 0x0391, 0x03AB) || between(c, 0x0410, 0x042F)) return c + 32;
    if (between(c, 0x0400, 0x040F)) return c + 80;
    return is_alternating_upper(c) ? c + 1 : c;
}

}  // namespace news::entities
