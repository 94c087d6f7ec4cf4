// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/charset.hpp"

#include <catch2/catch.hpp>

#include "common/unicode.hpp"
#include "indexer/html/charset_labels.hpp"

using namespace news::html;
using namespace std::string_literals;

namespace {

// "бюджет" in windows-1251.
const std::string kBudget1251 = "\xE1\xFE\xE4\xE6\xE5\xF2";

std::string page(const std::string& head, const std::string& body) {
    return "<html><head>" + head + "</head><body><p>" + body + "</p></body></html>";
}

bool holds(const DecodedText& decoded, std::string_view text) {
    return decoded.utf8.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("the order in which the encoding is told") {
    SECTION("a byte order mark before everything else") {
        const DecodedText decoded = decode("\xEF\xBB\xBFK\xC3\xB6ln", "text/html; charset=koi8-r");
        CHECK(decoded.source == "bom");
        CHECK(decoded.utf8 == "Köln");
    }
    SECTION("HTTP before the page") {
        const DecodedText decoded = decode(page("<meta charset=iso-8859-1>", kBudget1251),
                                           "text/html;charset=windows-1251");
        CHECK(decoded.source == "http");
        CHECK(decoded.charset == "windows-1251");
        CHECK(holds(decoded, "бюджет"));
    }
    SECTION("the page's declaration") {
        const auto head = GENERATE(
            "<meta charset=\"windows-1251\">"s, "<META CHARSET=cp1251>"s,
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">"s,
            "<meta content='text/html; charset = \"windows-1251\"' http-equiv=content-type>"s,
            "<!-- <meta charset=utf-8> --><script>var a = '<meta charset=big5>';</script>"
            "<meta charset=windows-1251>"s);
        const DecodedText decoded = decode(page(head, kBudget1251));
        CHECK(decoded.source == "meta");
        CHECK(decoded.charset == "windows-1251");
        CHECK(holds(decoded, "бюджет"));
    }
    SECTION("an XML declaration") {
        const DecodedText decoded =
            decode("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + page("", kBudget1251));
        CHECK(decoded.charset == "windows-1251");
    }
    SECTION("validity as UTF-8") {
        const DecodedText decoded = decode(page("", "Köln"));
        CHECK(decoded.source == "valid utf-8");
        CHECK(decoded.charset == "utf-8");
    }
    SECTION("a guess from the letters") {
        // "правительство утвердило бюджет на следующий год" in windows-1251.
        const std::string russian =
            "\xEF\xF0\xE0\xE2\xE8\xF2\xE5\xEB\xFC\xF1\xF2\xE2\xEE \xF3\xF2\xE2\xE5\xF0\xE4\xE8\xEB"
            "\xEE \xE1\xFE\xE4\xE6\xE5\xF2 \xED\xE0 \xF1\xEB\xE5\xE4\xF3\xFE\xF9\xE8\xE9 \xE3\xEE"
            "\xE4";
        const DecodedText decoded = decode(page("", russian));
        CHECK(decoded.source == "fallback");
        CHECK(decoded.charset == "windows-1251");
        CHECK(holds(decoded, "правительство утвердило бюджет"));
    }
    SECTION("plain Western text is windows-1252") {
        const DecodedText decoded =
            decode(page("", "Caf\xE9 \x93Gen\xE8ve\x94 \x96 d\xE9j\xE0 vu \xE0 la fen\xEAtre"));
        CHECK(decoded.charset == "windows-1252");
        CHECK(holds(decoded, "Café “Genève” – déjà vu"));
    }
}

TEST_CASE("encodings by their labels") {
    const auto [label, name] = GENERATE(table<std::string, std::string>({
        {"latin1", "windows-1252"},
        {" ISO-8859-1 ", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"GB2312", "gb18030"},
        {"gbk", "gb18030"},
        {"Shift_JIS", "shift_jis"},
        {"x-sjis", "shift_jis"},
        {"ks_c_5601-1987", "euc-kr"},
        {"koi8-r", "koi8-r"},
        {"big5-hkscs", "big5"},
        {"utf8", "utf-8"},
        {"tis-620", "windows-874"},
        {"nonsense", ""},
        {"iso", ""},
        {"", ""},
    }));
    CHECK(encoding_for_label(label).name == name);
}

TEST_CASE("every encoding that is named can be read") {
    for (std::string_view label :
         {"windows-1250",   "windows-1251", "windows-1252", "windows-1253", "windows-1254",
          "windows-1255",   "windows-1256", "windows-1257", "windows-1258", "windows-874",
          "iso-8859-2",     "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",
          "iso-8859-7",     "iso-8859-8",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",
          "iso-8859-15",    "koi8-r",       "koi8-u",       "ibm866",       "macintosh",
          "x-mac-cyrillic", "gb18030",      "big5",         "shift_jis",    "euc-jp",
          "iso-2022-jp",    "euc-kr"}) {
        CAPTURE(label);
        const DecodedText decoded = decode("council", "text/html; charset=" + std::string(label));
        CHECK(decoded.source == "http");
        CHECK(decoded.charset == encoding_for_label(label).name);
        CHECK(decoded.utf8 == "council");
    }
}

TEST_CASE("East Asian pages") {
    // 東京 and 中国 and 서울.
    CHECK(decode("\x93\x8C\x8B\x9E", "text/html; charset=shift_jis").utf8 == "東京");
    CHECK(decode("\xC5\xEC\xB5\xFE", "text/html; charset=euc-jp").utf8 == "東京");
    CHECK(decode("\xD6\xD0\xB9\xFA", "text/html; charset=gb2312").utf8 == "中国");
    CHECK(decode("\xA4\xA4\xB0\xEA", "text/html; charset=big5").utf8 == "中國");
    CHECK(decode("\xBC\xAD\xBF\xEF", "text/html; charset=euc-kr").utf8 == "서울");
}

TEST_CASE("UTF-16") {
    const std::string little("\xFF\xFEH\0i\0 \0\x1B\x04\0\0", 12);
    CHECK(decode(little).utf8 == "Hi Л");
    CHECK(decode(little).source == "bom");
    CHECK(decode(std::string("\xFE\xFF\0H\0i", 6)).utf8 == "Hi");
    std::string unmarked;
    for (char c : std::string("<html><body>Plain words</body></html>")) {
        unmarked += c;
        unmarked += '\0';
    }
    CHECK(decode(unmarked).charset == "utf-16le");
    CHECK(decode(unmarked).utf8 == "<html><body>Plain words</body></html>");
    // Half a character at the end.
    CHECK(news::is_valid_utf8(decode(little + "\x1B").utf8));
}

TEST_CASE("a declaration that the bytes disprove") {
    SECTION("UTF-8 that is none") {
        const DecodedText decoded =
            decode(page("<meta charset=utf-8>", "Caf\xE9 \xE0 Gen\xE8ve, d\xE9j\xE0"));
        CHECK(decoded.charset == "windows-1252");
        CHECK(decoded.source == "fallback");
        CHECK(holds(decoded, "Café à Genève"));
    }
    SECTION("UTF-8 with stray bytes is mended and counted") {
        const DecodedText decoded =
            decode(page("<meta charset=utf-8>", "Zürich, Köln, Bern\xFF\xFE und Zug"));
        CHECK(decoded.charset == "utf-8");
        CHECK(decoded.replaced == 2);
        CHECK(holds(decoded, "Zürich, Köln, Bern\uFFFD\uFFFD und Zug"));
    }
    SECTION("a legacy encoding over UTF-8") {
        const DecodedText decoded =
            decode(page("<meta charset=iso-8859-1>", "Zürich, Köln, Genève, Łódź"));
        CHECK(decoded.charset == "utf-8");
        CHECK(holds(decoded, "Łódź"));
    }
}

TEST_CASE("what could be letters of another encoding") {
    // Typographic signs, each with the encoding it was once taken for.
    const std::string text =
        GENERATE("They\x92re \x93not\x94 the council\x92s, \x91she said\x92"s,  // Japanese, Korean
                 "\xA3"
                 "40 for two, \xA3"
                 "2 each; \xA3"
                 "75 with the \xA3"
                 "157 fee"s,  // Cyrillic
                 "at 32\xB0"
                 "F or 0\xB0"
                 "C, then -20\xB0"
                 "F to 7\xB0"
                 "C by noon"s,                                                       // Korean
                 "\xA9 1999 The Valley Example. Photos \xA9 A. Lind, \xA9 B. Roe"s,  // Czech
                 "a 4\xD7"
                 "4 with 1920\xD7"
                 "1080 \x96 nothing \xB7 more"s,  // Thai
                 "M\xFCllers Gr\xFC\xDF"
                 "e: \x84pol\xEDticos, poblaci\xF3n, tambi\xE9n m\xE1s\x93 f\xFCr"s);
    for (const std::string& head : {""s, "<meta charset=utf-8>"s, "<meta charset=iso-8859-1>"s}) {
        CAPTURE(text, head);
        CHECK(decode(page(head, text)).charset == "windows-1252");
    }
}

TEST_CASE("NULs are dropped, not ends of the text") {
    CHECK(decode("be\0fore\0"s).utf8 == "before");
}

TEST_CASE("what is no text") {
    CHECK(
        looks_binary("\x7F"
                     "ELF\x02\x01\x01"));
    CHECK(looks_binary("\x89PNG\r\n\x1A\n"));
    CHECK(looks_binary("%PDF-1.7"));
    CHECK(looks_binary("PK\x03\x04"));
    CHECK(
        looks_binary("\0\0\0\x18"
                     "ftypmp42"s));
    CHECK(looks_binary("\x01\x02\x03\x04\x05\x06 abc"));
    CHECK_FALSE(looks_binary(""));
    CHECK_FALSE(looks_binary("Plain text.\r\n\tIndented."));
    CHECK_FALSE(looks_binary("\xFF\xFEH\0i\0"s));
    CHECK_FALSE(looks_binary("<html>\0\0\0\0 damaged, but text"s));
    CHECK_FALSE(looks_binary("Alert \x1B[31mred\x1B[0m and much more text around it"));
}

TEST_CASE("a lone UTF-8 letter in a page that declares something else") {
    const auto declared = GENERATE(as<std::string>{}, "iso-8859-1", "windows-1252", "windows-1251",
                                   "gb2312", "euc-kr", "us-ascii");
    CAPTURE(declared);
    const std::string text =
        "La decisione del consiglio è una vittoria per tutti quelli che vivono sulla riva.";
    const DecodedText decoded = decode(page("<meta charset=" + declared + ">", text));
    CHECK(decoded.charset == "utf-8");
    CHECK(holds(decoded, text));
}
