// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/unicode.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

namespace news {

namespace {

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> result;
    std::size_t at = 0;
    while (at < text.size())
        result.push_back(next_code_point(text, at));
    return result;
}

std::string utf8(char32_t code_point) {
    std::string text;
    append_utf8(text, code_point);
    return text;
}

}  // namespace

TEST_CASE("UTF-8 is read strictly, an invalid sequence costs one byte") {
    using Points = std::vector<char32_t>;
    CHECK(code_points("aé日😀") == Points{'a', 0xE9, 0x65E5, 0x1F600});
    CHECK(code_points("\xC0\xAF") == Points{kReplacement, kReplacement});        // overlong
    CHECK(code_points("\xE0\x80\xAF") == Points(3, kReplacement));               // overlong
    CHECK(code_points("\xED\xA0\x80") == Points(3, kReplacement));               // surrogate
    CHECK(code_points("\xF4\x90\x80\x80") == Points(4, kReplacement));           // past the end
    CHECK(code_points("\xE6\x97x") == Points{kReplacement, kReplacement, 'x'});  // cut short
    CHECK(code_points("\xE6\x97") == Points{kReplacement, kReplacement});
    CHECK(code_points(std::string_view("\0a", 2)) == Points{0, 'a'});
    CHECK(code_points("\xEF\xBF\xBD") == Points{kReplacement});
}

TEST_CASE("every code point survives writing and reading") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string text = utf8(c);
        std::size_t at = 0;
        if (next_code_point(text, at) != c || at != text.size() || !is_valid_utf8(text))
            FAIL("code point " << static_cast<unsigned>(c));
    }
    CHECK(utf8(0xD800) == utf8(kReplacement));
    CHECK(utf8(0x110000) == utf8(kReplacement));
}

TEST_CASE("validity and its repair") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("plain text that is longer than a machine word"));
    CHECK(is_valid_utf8("\xEF\xBF\xBD is itself valid"));
    CHECK_FALSE(is_valid_utf8("long enough for the fast path \xFF"));
    CHECK_FALSE(is_valid_utf8("\x80"));
    CHECK(to_valid_utf8("caf\xE9!") == "caf\uFFFD!");
    CHECK(to_valid_utf8("café") == "café");
    CHECK(is_ascii("0123456789abcdef"));
    CHECK_FALSE(is_ascii("0123456789abcdeé"));
    CHECK_FALSE(is_ascii("é123456789abcdef"));
}

TEST_CASE("clean_text") {
    const auto [dirty, clean] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"  a \t\n b  ", "a b"},
        {"no\u00A0break\u202Fspaces\u3000here", "no break spaces here"},
        {"soft\u00ADhyphen, zero\u200Bwidth, \uFEFFmark", "softhyphen, zerowidth, mark"},
        {"\u202Etfel ot thgir\u202C \u2066x\u2069\u200E\u200F\u061C", "tfel ot thgir x"},
        {"\x01\x7F\u0085nul", "nul"},  // U+0085 is a line end and thus white space
        {"a \u200B b", "a b"},
        {"\u0645\u06CC\u200C\u062E\u0648", "\u0645\u06CC\u200C\u062E\u0648"},
        {"bad \xFF byte", "bad \uFFFD byte"},
        {"tag\U000E0041s", "tags"},
        {"line\u2028separator", "line separator"},
    }));
    CHECK(clean_text(dirty) == clean);
    CHECK(clean_text(clean) == clean);
}

TEST_CASE("clean_text drops NUL") {
    CHECK(clean_text(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("lower_case keeps accents and composes") {
    const auto [text, lower] = GENERATE(table<std::string, std::string>({
        {"Straße CAFÉ", "straße café"},
        {"Cafe\u0301", "café"},
        {"İstanbul", "istanbul"},
        {"IĞDIR", "iğdir"},
        {"Москва Й", "москва й"},
        {"ΑΘΗΝΑΣ", "αθηνασ"},
        {"\uFF21\uFF22", "ab"},
        {"\uFB01nal", "final"},
        {"co\u00ADop", "coop"},
        {"", ""},
    }));
    CHECK(lower_case(text) == lower);
}

TEST_CASE("fold") {
    const auto [text, folded] = GENERATE(table<std::string, std::string>({
        {"Iran", "iran"},
        {"Café", "cafe"},
        {"cafe\u0301", "cafe"},
        {"Straße", "strasse"},
        {"STRASSE", "strasse"},
        {"Øresund Łódź Đoković Ærø", "oresund lodz dokovic aero"},
        {"Guðmundsson Þór", "gudmundsson thor"},
        {"İstanbul ıssız IĞDIR", "istanbul issiz igdir"},
        {"Erdoğan", "erdogan"},
        {"Nguyễn", "nguyen"},
        {"Йошкар Чайка", "йошкар чайка"},
        {"и\u0306", "й"},
        {"Королёв Київ", "королев киів"},
        {"Αθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ"},
        {"שָׁלוֹם", "שלום"},
        {"مُحَمَّد أحمد", "محمد احمد"},
        {"محـــمد", "محمد"},
        {"が ぱ ガ", "が ぱ ガ"},
        {"か\u3099", "が"},
        {"\uFF76\uFF9E", "ガ"},
        {"한국", "한국"},
        {"\u1112\u1161\u11AB", "한"},
        {"\uFF21\uFF11", "a1"},
        {"\uFB01nance", "finance"},
        {"m²", "m2"},
        {"soft\u00ADhyphen", "softhyphen"},
        {"हिन्दी", "हिन्दी"},
        {"1\uFE0F\u20E3", "1"},
        {"", ""},
        {"\u00AD", ""},
    }));
    CHECK(fold(text) == folded);
    CHECK(fold(folded) == folded);
}

TEST_CASE("what is folded stays as it is, for every code point alone and before a mark") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        if (c == 0x20000) c = 0xE0000;  // Han only: nothing folds there but what is tried below
        for (const char* after : {"", "\u0301", "\u0306"}) {
            const std::string once = fold(utf8(c) + after);
            if (fold(once) != once || !is_valid_utf8(once))
                FAIL("code point " << static_cast<unsigned>(c) << " gives " << once);
        }
    }
    CHECK(fold("\U0002F800") == "丽");
}

TEST_CASE("folding by the memo and by the normalisers agree") {
    // the mark at the end sends the whole text through the normalisers
    for (char32_t c = 0x80; c < 0x3000; ++c) {
        const std::string alone = fold("x" + utf8(c) + "x");
        const std::string whole = fold("x" + utf8(c) + "xe\u0301");
        if (alone + "e" != whole) FAIL("code point " << static_cast<unsigned>(c));
    }
}

TEST_CASE("fold_value makes quotes and dashes plain") {
    CHECK(fold_value("  The\u00A0Guardian ") == "the guardian");
    CHECK(fold_value("Ouest–France — L’Équipe") == "ouest-france - l'equipe");
    CHECK(fold_value("„Süddeutsche“ «Monde»") == "\"suddeutsche\" \"monde\"");
    CHECK(fold_value("\uFEFF") == "");
}

TEST_CASE("printable shows what a terminal would obey") {
    const auto [text, shown] = GENERATE(table<std::string, std::string>({
        {"plain Ünïcode 日本", "plain Ünïcode 日本"},
        {"\x1b[31mred", "\\x1b[31mred"},
        {"a\nb\tc\rd", "a\\nb\\tc\\rd"},
        {"\x7F", "\\x7f"},
        {"\u009B31m", "\\u009b31m"},
        {"abc\u202Etxt.exe", "abc\\u202etxt.exe"},
        {"\u2066\u2069\u200E\u200F\u061C\u202A", "\\u2066\\u2069\\u200e\\u200f\\u061c\\u202a"},
        {"\u2028", "\\u2028"},
        {"bad\xFF\xC3", "bad\\xff\\xc3"},
        {"\uFFFD", "\uFFFD"},
        {"\U000E0041", "\\U000e0041"},
        {"C:\\dir", "C:\\dir"},
    }));
    CHECK(printable(text) == shown);
}

TEST_CASE("display_width") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Iran") == 4);
    CHECK(display_width("café") == 4);
    CHECK(display_width("cafe\u0301") == 4);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("한국") == 4);
    CHECK(display_width("\u1112\u1161\u11AB") == 2);
    CHECK(display_width("a\u200Bb\u00AD") == 2);
    CHECK(display_width("😀") == 2);
}

TEST_CASE("the beginning and the end of a text by columns") {
    CHECK(first_columns("Iran", 2) == "Ir");
    CHECK(last_columns("Iran", 2) == "an");
    CHECK(first_columns("Iran", 9) == "Iran");
    CHECK(last_columns("Iran", 9) == "Iran");
    CHECK(first_columns("Iran", 0).empty());
    CHECK(last_columns("Iran", 0).empty());
    CHECK(first_columns("日本", 3) == "日");
    CHECK(last_columns("日本", 3) == "本");
    CHECK(first_columns("cafe\u0301s", 4) == "cafe\u0301");
    CHECK(last_columns("cafe\u0301s", 2) == "e\u0301s");
    CHECK(last_columns("cafe\u0301", 1) == "e\u0301");
    CHECK(last_columns("\u0301", 0).empty());
    // bytes that are no characters
    CHECK(first_columns("a\xff\x80z", 3) == "a\xff\x80");
    CHECK(last_columns("a\xff\x80z", 3) == "\xff\x80z");
    CHECK(last_columns("日\x9c\xa5", 2) == "\x9c\xa5");
}

}  // namespace news
