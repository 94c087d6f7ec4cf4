// SPDX-License-Identifier: GPL-3.0-or-later
// Folding and lower case. Most code points fold by themselves and come from a memo; a text with
// one that composes with its neighbours goes through ICU's normalisers as a whole.
#include <algorithm>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "common/unicode.hpp"
#include "common/unicode_class.hpp"

namespace news {

namespace {

using Normalizer = const icu::Normalizer2*;

// ICU's own instances: made once, shared by all threads, never freed.
struct Normalizers {
    Normalizer nfc = nullptr;
    Normalizer nfd = nullptr;
    Normalizer nfkc = nullptr;
    Normalizer nfkc_casefold = nullptr;

    Normalizers() {
        UErrorCode error = U_ZERO_ERROR;
        nfc = icu::Normalizer2::getNFCInstance(error);
        nfd = icu::Normalizer2::getNFDInstance(error);
        nfkc = icu::Normalizer2::getNFKCInstance(error);
        nfkc_casefold = icu::Normalizer2::getNFKCCasefoldInstance(error);
        if (U_FAILURE(error)) throw std::runtime_error("ICU has no normalisation data");
    }
};

const Normalizers& normalizers() {
    static const Normalizers instances;
    return instances;
}

icu::UnicodeString normalized(Normalizer by, const icu::UnicodeString& text) {
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString result = by->normalize(text, error);
    if (U_FAILURE(error)) throw std::bad_alloc();  // all that can fail
    return result;
}

icu::UnicodeString to_utf16(std::string_view text) {
    icu::UnicodeString result;
    std::size_t at = 0;
    while (at < text.size())
        result.append(static_cast<UChar32>(next_code_point(text, at)));
    return result;
}

bool is_mark(UChar32 c) {
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

UScriptCode script_of(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(c, &error);
}

bool loses_marks(UScriptCode script) {
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
           script == USCRIPT_HEBREW || script == USCRIPT_ARABIC || script == USCRIPT_COMMON;
}

// Letters of which the stroke or the ligature is part of the letter for Unicode, but which are
// typed without it. Lower case only: they come after case folding. nullptr: no such letter.
const char16_t* without_stroke(UChar32 c) {
    switch (c) {
        case 0x00E6:
            return u"ae";
        case 0x0153:
            return u"oe";
        case 0x00F0:
        case 0x0111:
            return u"d";
        case 0x00F8:
            return u"o";
        case 0x00FE:
            return u"th";
        case 0x0127:
            return u"h";
        case 0x0131:
            return u"i";
        case 0x0142:
            return u"l";
        case 0x0167:
            return u"t";
        case 0x0180:
            return u"b";
        case 0x01B6:
            return u"z";
        case 0x01E5:
            return u"g";
        case 0x0640:  // the stroke that stretches an Arabic word
            return u"";
        default:
            return nullptr;
    }
}

icu::UnicodeString drop_marks(const icu::UnicodeString& decomposed) {
    constexpr UChar32 kCyrillicI = 0x0438;
    constexpr UChar32 kBreve = 0x0306;
    constexpr UChar32 kVoiced = 0x3099;
    constexpr UChar32 kSemiVoiced = 0x309A;
    icu::UnicodeString result;
    bool dropping = true;
    UChar32 before = 0;
    for (std::int32_t i = 0; i < decomposed.length();) {
        const UChar32 c = decomposed.char32At(i);
        i += U16_LENGTH(c);
        if (is_mark(c)) {
            const bool kept = !dropping || c == kVoiced || c == kSemiVoiced ||
                              (before == kCyrillicI && c == kBreve);
            if (kept) result.append(c);
        } else {
            const std::int32_t digit = u_charDigitValue(c);
            dropping = digit >= 0 || loses_marks(script_of(c));
            if (const char16_t* plain = without_stroke(c))
                result.append(plain);
            else
                result.append(digit >= 0 ? static_cast<UChar32>('0' + digit) : c);
        }
        before = c;
    }
    return result;
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

std::string fold_whole(std::string_view text) {
    const Normalizers& by = normalizers();
    return to_utf8(normalized(
        by.nfc, drop_marks(normalized(by.nfd, normalized(by.nfkc_casefold, to_utf16(text))))));
}

bool is_ignorable(UChar32 c) {
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

std::string lower_whole(std::string_view text) {
    const icu::UnicodeString composed = normalized(normalizers().nfkc, to_utf16(text));
    icu::UnicodeString lower;
    for (std::int32_t i = 0; i < composed.length();) {
        const UChar32 c = composed.char32At(i);
        i += U16_LENGTH(c);
        if (!is_ignorable(c)) lower.append(u_tolower(c));
    }
    return to_utf8(lower);
}

bool is_unspaced_script(UScriptCode script) {
    switch (script) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_BOPOMOFO:
        case USCRIPT_YI:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return false;
    }
}

CharClass class_of(UChar32 c) {
    switch (c) {
        case 0x00B4:  // the accent that stands for an apostrophe on some keyboards
        case 0x02B9:
        case 0x02BB:
        case 0x02BC:
        case 0x02BD:
        case 0x02BE:
        case 0x02BF:
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0xFF07:
            return CharClass::apostrophe;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2212:
        case 0xFE63:
        case 0xFF0D:
            return CharClass::hyphen;
        default:
            break;
    }
    // bidi controls are ignorable too, a fact that the property does not hold
    if (is_ignorable(c) || u_charType(c) == U_FORMAT_CHAR) return CharClass::ignorable;
    const std::uint32_t category = U_GET_GC_MASK(c);
    if ((category & U_GC_M_MASK) != 0) return CharClass::mark;
    if ((category & U_GC_N_MASK) != 0) return CharClass::digit;
    if ((category & U_GC_L_MASK) == 0) return CharClass::other;
    const UScriptCode script = script_of(c);
    // the long-vowel sign of kana and its like belong to no single script
    const bool is_kana_sign = script == USCRIPT_COMMON && uscript_hasScript(c, USCRIPT_KATAKANA);
    return is_unspaced_script(script) || is_kana_sign ? CharClass::unspaced : CharClass::letter;
}

CharInfo info_of(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    CharInfo info;
    info.code_point = code_point;
    info.kind = class_of(c);
    info.is_upper = u_isupper(c) != 0 || u_istitle(c) != 0;
    info.is_lower = u_islower(c) != 0;
    info.is_hebrew = script_of(c) == USCRIPT_HEBREW;

    std::string self;
    append_utf8(self, code_point);
    const std::string lower = lower_whole(self);
    std::size_t end = 0;
    if (!lower.empty()) info.lower = next_code_point(lower, end);
    info.wide_lower = lower.empty() || end != lower.size();
    const std::string folded = fold_whole(self);
    info.composes = is_mark(c) || normalizers().nfkc_casefold->hasBoundaryBefore(c) == 0 ||
                    folded.size() > info.folded_bytes.size();
    if (!info.composes) {
        info.folded_size = static_cast<std::uint8_t>(folded.size());
        std::copy(folded.begin(), folded.end(), info.folded_bytes.begin());
    }
    return info;
}

char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Appends the ASCII characters from text[at] on in lower case; returns where they end.
std::size_t append_lower_ascii(std::string& result, std::string_view text, std::size_t at) {
    const std::size_t end = ascii_end(text, at);
    std::size_t to = result.size();
    result.append(text, at, end - at);
    for (; to < result.size(); ++to)
        result[to] = lower_ascii(result[to]);
    return end;
}

}  // namespace

const CharInfo& char_info(char32_t code_point) {
    // Texts keep to few scripts: a small memo that forgets what it must holds nearly all of them.
    constexpr std::size_t kSlots = 4096;
    thread_local std::array<CharInfo, kSlots> memo;
    CharInfo& slot = memo[code_point % kSlots];
    if (slot.code_point != code_point) slot = info_of(code_point);
    return slot;
}

void append_lower_case(std::string& result, std::string_view text) {
    const std::size_t before = result.size();
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            at = append_lower_ascii(result, text, at);
            continue;
        }
        const CharInfo& info = char_info(next_code_point(text, at));
        if (info.composes || info.wide_lower) {
            result.resize(before);
            result += lower_whole(text);
            return;
        }
        append_utf8(result, info.lower);
    }
}

void append_fold(std::string& result, std::string_view text) {
    const std::size_t before = result.size();
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            at = append_lower_ascii(result, text, at);
            continue;
        }
        const CharInfo& info = char_info(next_code_point(text, at));
        if (info.composes) {
            result.resize(before);
            result += fold_whole(text);
            return;
        }
        result += info.folded();
    }
}

std::string lower_case(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    append_lower_case(result, text);
    return result;
}

std::string fold(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    append_fold(result, text);
    return result;
}

std::string fold_value(std::string_view text) {
    std::string plain;
    const std::string clean = clean_text(text);
    std::size_t at = 0;
    while (at < clean.size()) {
        const char32_t c = next_code_point(clean, at);
        const bool is_dash = c == 0x2014 || c == 0x2015;
        const bool is_quote = (c >= 0x201C && c <= 0x201F) || c == 0x00AB || c == 0x00BB;
        if (is_dash || (c >= 0x80 && char_info(c).kind == CharClass::hyphen))
            plain += '-';
        else if (is_quote)
            plain += '"';
        else if (c == 0x201A || (c >= 0x80 && char_info(c).kind == CharClass::apostrophe))
            plain += '\'';
        else
            append_utf8(plain, c);
    }
    return clean_text(fold(plain));
}

}  // namespace news
