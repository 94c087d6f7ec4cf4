// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/word_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/unicode.hpp"

namespace news {

namespace {

enum AsciiKind : std::uint8_t { kUpper = 1, kLower = 2, kDigit = 4, kAlnum = 7 };

constexpr std::array<std::uint8_t, 256> kAscii = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (std::size_t c = 'A'; c <= 'Z'; ++c)
        kinds[c] = kUpper;
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        kinds[c] = kLower;
    for (std::size_t c = '0'; c <= '9'; ++c)
        kinds[c] = kDigit;
    return kinds;
}();

std::uint8_t ascii_kind(char c) {
    return kAscii[static_cast<unsigned char>(c)];
}

char lower_ascii(char c) {
    return ascii_kind(c) == kUpper ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equals_lower(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return lower_ascii(a) == b; });
}

// What French, Catalan and Italian elide before a vowel or h. Irish names (O'Brien) are not among
// them and stay whole, as do English words: none has these before an apostrophe and a vowel.
constexpr std::array<std::string_view, 21> kElisions = {
    "c",    "coll", "d",  "dall",  "dell",   "j",      "jusqu", "l",    "lorsqu", "m", "n",
    "nell", "s",    "qu", "quell", "puisqu", "quoiqu", "sant",  "sull", "t",      "un"};

// Verbs of English: she'll is not shell, we're is not were.
bool is_contraction(std::string_view before, std::string_view suffix) {
    for (const std::string_view verb : {"ll", "re", "ve", "d", "m"})
        if (equals_lower(suffix, verb)) return true;
    return equals_lower(suffix, "t") && !before.empty() && lower_ascii(before.back()) == 'n';
}

bool begins_with_vowel_or_h(char32_t code_point) {
    const std::string_view folded = char_info(code_point).folded();
    return !folded.empty() && std::string_view("aeiouyh").find(folded[0]) != std::string_view::npos;
}

}  // namespace

TextChar char_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {0, at, CharClass::other};
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
        const std::uint8_t kind = ascii_kind(c);
        const auto code_point = static_cast<char32_t>(c);
        if (kind == kDigit) return {code_point, at + 1, CharClass::digit};
        if (kind != 0) return {code_point, at + 1, CharClass::letter};
        if (c == '\'') return {code_point, at + 1, CharClass::apostrophe};
        if (c == '-') return {code_point, at + 1, CharClass::hyphen};
        return {code_point, at + 1, CharClass::other};
    }
    TextChar result;
    result.end = at;
    result.code_point = next_code_point(text, result.end);
    result.kind = char_info(result.code_point).kind;
    return result;
}

ScannedWord WordScanner::scan(std::size_t start) {
    ScannedWord word;
    word.start = start;
    if (scan_plain(word)) return word;
    raw_.clear();
    if (scan_dotted(word)) return word;
    const std::size_t behind_number = ascii_kind(text_[start]) == kDigit ? scan_number(start) : 0;
    word.has_digit = behind_number != 0;
    scan_run(word, behind_number != 0 ? behind_number : start);
    add_sign(word);
    return word;
}

// Most words: ASCII letters and digits, a letter first, with an ASCII sign behind them. No rule is
// about these but for a single letter and an apostrophe.
bool WordScanner::scan_plain(ScannedWord& word) const {
    std::size_t at = word.start;
    std::uint8_t kinds = ascii_kind(text_[at]);
    if (kinds != kUpper && kinds != kLower) return false;
    for (++at; at < text_.size() && ascii_kind(text_[at]) != 0; ++at)
        kinds |= ascii_kind(text_[at]);
    const bool is_plain =
        at - word.start > 1 &&
        (at == text_.size() || (text_[at] != '\'' && static_cast<unsigned char>(text_[at]) < 0x80));
    if (!is_plain) return false;
    word.end = word.resume = at;
    word.raw = text_.substr(word.start, at - word.start);
    word.has_capital = word.has_upper = (kinds & kUpper) != 0;
    word.has_lower = (kinds & kLower) != 0;
    word.has_digit = (kinds & kDigit) != 0;
    return true;
}

// Single letters, each with a dot behind it; the last may lack its dot.
bool WordScanner::scan_dotted(ScannedWord& word) {
    std::size_t letters = 0;
    std::size_t at = word.start;
    for (;;) {
        const TextChar letter = char_at(text_, at);
        if (letter.kind != CharClass::letter) break;
        const bool has_dot = letter.end < text_.size() && text_[letter.end] == '.';
        if (!has_dot && (letters == 0 || goes_on(letter.end))) break;
        append_utf8(raw_, letter.code_point);
        word.has_capital = word.has_capital || char_info(letter.code_point).is_upper;
        ++letters;
        word.end = letter.end + (has_dot ? 1 : 0);
        at = word.end;
        if (!has_dot) break;
    }
    if (letters < 2) {
        raw_.clear();
        word.has_capital = false;
        return false;
    }
    word.raw = raw_;
    for (const char c : raw_) {
        word.is_ascii = word.is_ascii && static_cast<unsigned char>(c) < 0x80;
        word.has_upper = word.has_upper || ascii_kind(c) == kUpper;
        word.has_lower = word.has_lower || ascii_kind(c) == kLower;
    }
    word.dotted = true;
    word.resume = std::max(word.end, behind_possessive(word.end));
    return true;
}

// A number with signs in it: 1,000,000 · 1.000.000,50 · 1'000 · 3.5. Appends it to raw_ without
// the signs between thousands and with a point before decimals; returns its end, 0 if there is
// none. A single sign is one of thousands if it is no point; lists and dates (1,2 · 20.03.2003)
// and whatever else is not well formed are words of their own.
std::size_t WordScanner::scan_number(std::size_t start) {
    if (start < separate_until_) return 0;
    const auto digits_end = [&](std::size_t at) {
        while (at < text_.size() && ascii_kind(text_[at]) == kDigit)
            ++at;
        return at;
    };
    constexpr std::size_t kThousand = 3;
    const std::size_t first_end = digits_end(start);
    const bool can_group = first_end - start <= kThousand && text_[start] != '0';
    char grouping = 0;
    std::size_t groups = 0;
    std::size_t decimals = 0;  // where they begin
    char decimal_sign = 0;
    bool well_formed = true;
    std::size_t end = first_end;
    for (;;) {
        const TextChar sign = char_at(text_, end);
        const bool is_apostrophe = sign.kind == CharClass::apostrophe;
        if (!is_apostrophe && sign.code_point != '.' && sign.code_point != ',') break;
        const char plain = is_apostrophe ? '\'' : static_cast<char>(sign.code_point);
        const std::size_t group_end = digits_end(sign.end);
        const std::size_t size = group_end - sign.end;
        if (size == 0) break;
        if (decimals != 0) {
            well_formed = false;
        } else if (size == kThousand && (groups == 0 ? can_group : plain == grouping)) {
            grouping = plain;
            ++groups;
        } else if (plain != grouping && !is_apostrophe) {
            decimals = sign.end;
            decimal_sign = plain;
        } else {
            well_formed = false;
        }
        end = group_end;
    }
    if (end == first_end) return 0;
    if (groups == 1 && grouping == '.' && decimals == 0) decimals = first_end + 1;
    if (!well_formed || (groups == 0 && decimal_sign == ',')) {
        separate_until_ = end;
        return 0;
    }
    for (std::size_t at = start; at < end; ++at) {
        if (decimals != 0 && at == decimals) raw_ += '.';
        if (ascii_kind(text_[at]) == kDigit) raw_ += text_[at];
    }
    return end;
}

void WordScanner::scan_run(ScannedWord& word, std::size_t at) {
    std::size_t copied_to = raw_.empty() ? word.start : at;  // of the text into raw_
    bool is_copied = !raw_.empty();
    bool has_apostrophe = false;
    std::uint8_t kinds = 0;
    word.end = at;
    for (;;) {
        while (at < text_.size() && (ascii_kind(text_[at]) & kAlnum) != 0)
            kinds |= ascii_kind(text_[at++]);
        if (at > word.end) word.end = at;
        if (at >= text_.size()) break;

        const TextChar c = char_at(text_, at);
        if (c.kind == CharClass::letter || c.kind == CharClass::digit ||
            c.kind == CharClass::mark) {
            word.is_ascii = false;
            word.has_capital = word.has_capital || char_info(c.code_point).is_upper;
            word.end = at = c.end;
            continue;
        }
        if (c.kind == CharClass::ignorable) {
            word.is_ascii = false;
            at = c.end;
            continue;
        }
        if (c.kind == CharClass::apostrophe && at == word.end) {
            if (char_at(text_, c.end).kind != CharClass::letter) break;
            word.resume = std::max(behind_possessive(at), behind_ending(word.start, at));
            if (word.resume != 0) break;
            word.elided =
                !is_copied && is_elision(text_.substr(word.start, at - word.start), c.end);
            if (word.elided) {
                word.resume = c.end;
                break;
            }
            has_apostrophe = true;
        } else if (!is_inner_sign(at, c, word.start)) {
            break;
        }
        raw_.append(text_, copied_to, at - copied_to);
        is_copied = true;
        copied_to = at = c.end;
    }
    word.has_upper = (kinds & kUpper) != 0;
    word.has_lower = (kinds & kLower) != 0;
    word.has_capital = word.has_capital || word.has_upper;
    word.has_digit = word.has_digit || (kinds & kDigit) != 0;
    if (word.resume == 0) word.resume = word.end;
    if (!is_copied) {
        word.raw = text_.substr(word.start, word.end - word.start);
        return;
    }
    const std::string_view rest = text_.substr(copied_to, word.end - copied_to);
    if (has_apostrophe && is_contraction(raw_, rest)) raw_ += '\'';
    word.raw = raw_.append(rest);
}

// C++, C#: a single letter and its sign.
void WordScanner::add_sign(ScannedWord& word) const {
    const bool is_letter = word.end - word.start == 1 && (word.has_upper || word.has_lower);
    if (!is_letter || word.resume != word.end) return;
    const std::string_view rest = text_.substr(word.end);
    const std::size_t size = rest.starts_with("++") ? 2 : rest.starts_with('#') ? 1 : 0;
    if (size == 0 || goes_on(word.end + size)) return;
    if (rest.size() > size && rest[size] == rest[0]) return;
    word.end += size;
    word.resume = word.end;
    word.raw = text_.substr(word.start, word.end - word.start);
}

std::size_t WordScanner::behind_connector(std::size_t at) const {
    if (at < text_.size() && text_[at] == ' ') return 0;  // behind most words
    const TextChar connector = char_at(text_, at);
    const CharClass next = char_at(text_, connector.end).kind;
    const bool ties = connector.kind == CharClass::hyphen
                          ? next == CharClass::letter || next == CharClass::digit
                          : connector.code_point == '&' && next == CharClass::letter;
    return ties ? connector.end : 0;
}

// Whether a word that ended at `at` would go on there.
bool WordScanner::goes_on(std::size_t at) const {
    TextChar next = char_at(text_, at);
    while (next.kind == CharClass::ignorable)
        next = char_at(text_, next.end);
    if (next.kind == CharClass::apostrophe)
        return char_at(text_, next.end).kind == CharClass::letter && behind_possessive(at) == 0;
    return next.kind == CharClass::letter || next.kind == CharClass::digit ||
           next.kind == CharClass::mark;
}

// Behind the 's whose apostrophe stands at `apostrophe`, 0 if there is none.
std::size_t WordScanner::behind_possessive(std::size_t apostrophe) const {
    const TextChar sign = char_at(text_, apostrophe);
    if (sign.kind != CharClass::apostrophe || sign.end >= text_.size()) return 0;
    if (lower_ascii(text_[sign.end]) != 's') return 0;
    TextChar next = char_at(text_, sign.end + 1);
    while (next.kind == CharClass::ignorable)
        next = char_at(text_, next.end);
    const bool word_goes_on = next.kind == CharClass::letter || next.kind == CharClass::digit ||
                              next.kind == CharClass::mark;
    return word_goes_on ? 0 : sign.end + 1;
}

// Behind the ending of a name that begins with a capital, or of a number, and has two letters at
// least ("O'Brien" is one word); 0 where endings are not parted so.
std::size_t WordScanner::behind_ending(std::size_t start, std::size_t apostrophe) const {
    if (!parts_names_) return 0;
    const TextChar first = char_at(text_, start);
    const bool is_name = char_info(first.code_point).is_upper || first.kind == CharClass::digit;
    if (!is_name || first.end == apostrophe) return 0;
    TextChar next = char_at(text_, char_at(text_, apostrophe).end);
    std::size_t end = 0;
    for (; next.kind == CharClass::letter || next.kind == CharClass::mark;
         next = char_at(text_, next.end))
        end = next.end;
    return end;
}

bool WordScanner::is_elision(std::string_view run, std::size_t next) const {
    constexpr std::size_t kLongest = 6;
    if (run.size() > kLongest || !begins_with_vowel_or_h(char_at(text_, next).code_point))
        return false;
    return std::any_of(kElisions.begin(), kElisions.end(),
                       [&](std::string_view elision) { return equals_lower(run, elision); });
}

// Signs that belong to the spelling of a word: geresh and gershayim (and the quotation mark typed
// for them) in Hebrew, the dot of Catalan's l·l.
bool WordScanner::is_inner_sign(std::size_t at, const TextChar& sign, std::size_t start) const {
    constexpr char32_t kMiddleDot = 0x00B7;
    constexpr char32_t kGeresh = 0x05F3;
    constexpr char32_t kGershayim = 0x05F4;
    if (at == start) return false;
    const TextChar next = char_at(text_, sign.end);
    if (sign.code_point == kMiddleDot) {
        return lower_ascii(text_[at - 1]) == 'l' && (next.code_point | 0x20U) == 'l';
    }
    if (sign.code_point != '"' && sign.code_point != kGeresh && sign.code_point != kGershayim)
        return false;
    std::size_t before = at - 1;
    while (before > start && (static_cast<unsigned char>(text_[before]) & 0xC0U) == 0x80U)
        --before;
    return next.kind == CharClass::letter && char_info(next.code_point).is_hebrew &&
           char_info(char_at(text_, before).code_point).is_hebrew;
}

}  // namespace news
