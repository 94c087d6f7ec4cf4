// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as the years before UTF-8 left them: in each encoding an article of its languages, with a
// right declaration, a wrong one and none. How they are encoded is ICU's business, so the texts
// stand here as everyone can read them.
#include <memory>
#include <optional>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <unicode/ucnv.h>

#include "indexer/html/charset.hpp"
#include "tests/html/legacy_texts.hpp"

using namespace news::html;

namespace {

struct LegacyCase {
    std::string label;     // as pages declare it
    std::string language;  // of the text
    std::string wrong;     // what careless pages declare instead
};

std::ostream& operator<<(std::ostream& out, const LegacyCase& legacy) {
    return out << legacy.label << ' ' << legacy.language << " declared " << legacy.wrong;
}

const std::vector<LegacyCase> kCases = {
    {"windows-1250", "pl", "windows-1252"},
    {"windows-1250", "cs", "iso-8859-1"},
    {"windows-1250", "hu", "utf-8"},
    {"windows-1250", "pl", "iso-8859-2"},
    {"windows-1251", "ru", "utf-8"},
    {"windows-1251", "ru", "windows-1252"},
    {"windows-1251", "uk", "iso-8859-1"},
    {"windows-1251", "ru", "koi8-r"},
    {"windows-1252", "de", "utf-8"},
    {"windows-1252", "fr", "utf-8"},
    {"windows-1252", "es", "utf-8"},
    {"windows-1252", "sv", "windows-1251"},
    {"windows-1252", "is", "utf-8"},
    {"windows-1252", "de", "iso-8859-2"},
    {"windows-1253", "el", "utf-8"},
    {"windows-1253", "el", "iso-8859-1"},
    {"windows-1254", "tr", "utf-8"},
    {"windows-1254", "tr", "iso-8859-1"},
    {"windows-1255", "he", "utf-8"},
    {"windows-1255", "he", "windows-1252"},
    {"windows-1256", "ar", "utf-8"},
    {"windows-1256", "ar", "windows-1252"},
    {"windows-1257", "lt", "utf-8"},
    {"windows-1257", "lv", "windows-1252"},
    {"windows-1257", "lv", "utf-8"},
    {"windows-1257", "lt", "iso-8859-1"},
    {"iso-8859-1", "de", "utf-8"},
    {"iso-8859-1", "sv", "utf-8"},
    {"iso-8859-1", "is", "windows-1254"},
    {"iso-8859-2", "pl", "iso-8859-1"},
    {"iso-8859-2", "cs", "windows-1250"},
    {"iso-8859-2", "hu", "utf-8"},
    {"iso-8859-5", "ru", "windows-1251"},
    {"iso-8859-5", "uk", "utf-8"},
    {"iso-8859-7", "el", "windows-1252"},
    {"iso-8859-9", "tr", "iso-8859-1"},
    {"iso-8859-15", "fr", "windows-1251"},
    {"iso-8859-15", "fr", "utf-8"},
    {"koi8-r", "ru", "windows-1251"},
    {"koi8-r", "ru", "utf-8"},
    {"koi8-u", "uk", "windows-1251"},
    {"koi8-u", "uk", "iso-8859-1"},
    {"shift_jis", "ja", "euc-jp"},
    {"shift_jis", "ja", "utf-8"},
    {"euc-jp", "ja", "shift_jis"},
    {"euc-jp", "ja", "iso-8859-1"},
    {"iso-2022-jp", "ja", "utf-8"},
    {"iso-2022-jp", "ja", "shift_jis"},
    {"gb2312", "zh-hans", "utf-8"},
    {"gbk", "zh-hans", "big5"},
    {"gb18030", "zh-hans", "iso-8859-1"},
    {"gbk", "zh-hant", "utf-8"},
    {"big5", "zh-hant", "gb2312"},
    {"big5", "zh-hant", "utf-8"},
    {"euc-kr", "ko", "utf-8"},
    {"euc-kr", "ko", "gb2312"},
    {"euc-kr", "ko", "iso-8859-1"},
};

struct Encoded {
    std::string bytes;
    std::string utf8;  // what they say
};

// nullopt where the encoding has no such character.
std::optional<std::string> converted(UConverter* converter, std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    std::string bytes(text.size() * 4 + 64, '\0');
    ucnv_resetFromUnicode(converter);
    const int32_t size =
        ucnv_fromAlgorithmic(converter, UCNV_UTF8, bytes.data(), static_cast<int32_t>(bytes.size()),
                             text.data(), static_cast<int32_t>(text.size()), &error);
    if (U_FAILURE(error)) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

// The text in the encoding; typography that it lacks is made plain, as it was then.
Encoded encoded(const std::string& label, std::string text) {
    static const std::pair<std::string_view, std::string_view> kPlainer[] = {
        {"„", "\""}, {"“", "\""}, {"”", "\""}, {"«", "\""},  {"»", "\""},
        {"’", "'"},  {"–", "-"},  {"—", "-"},  {"€", "EUR"}, {"œ", "oe"},
    };
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
        ucnv_open(label == "gb2312" ? "gb18030" : label.c_str(), &error), ucnv_close);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &error);
    REQUIRE(U_SUCCESS(error));
    for (const auto& [typographic, plain] : kPlainer) {
        if (converted(converter.get(), typographic)) continue;
        for (std::size_t at = 0; (at = text.find(typographic, at)) != std::string::npos;)
            text.replace(at, typographic.size(), plain);
    }
    const auto bytes = converted(converter.get(), text);
    CAPTURE(label, text);
    REQUIRE(bytes);
    return {*bytes, text};
}

std::string page(const LegacyText& text, unsigned paragraphs, std::string_view declared) {
    std::string html = "<html><head>\n";
    if (!declared.empty())
        html += fmt::format(
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset={}\">\n", declared);
    html += fmt::format(
        "<title>{0}</title>\n<style>p {{ margin: 1em }}</style></head>\n<body>\n"
        "<a href=\"/\">The Valley Example</a> | <a href=\"/contact\">Contact</a>\n<h1>{0}</h1>\n",
        text.headline);
    for (unsigned i = 0; i < paragraphs; ++i)
        html += fmt::format("<p>{}</p>\n", text.paragraphs[i]);
    return html + "</body></html>\n";
}

std::string plain_text(const LegacyText& text) {
    std::string plain(text.headline);
    for (const std::string_view paragraph : text.paragraphs)
        plain += fmt::format("\n\n{}", paragraph);
    return plain + "\n";
}

void check_decoded(const LegacyCase& legacy, const std::string& text) {
    const Encoded page = encoded(legacy.label, text);
    const DecodedText decoded = decode(page.bytes);
    CAPTURE(legacy, decoded.charset, decoded.source);
    CHECK(decoded.utf8 == page.utf8);
    CHECK(decoded.replaced == 0);
}

}  // namespace

TEST_CASE("legacy encodings rightly declared") {
    const LegacyCase legacy = GENERATE(from_range(kCases));
    const LegacyText& text = legacy_text(legacy.language);
    for (const unsigned paragraphs : {0U, 1U, 2U}) {
        CAPTURE(paragraphs);
        check_decoded(legacy, page(text, paragraphs, legacy.label));
    }
}

TEST_CASE("legacy encodings wrongly declared") {
    const LegacyCase legacy = GENERATE(from_range(kCases));
    const LegacyText& text = legacy_text(legacy.language);
    // Fifteen letters of Latvian could be French as well; then a declaration is believed.
    const bool close = legacy.language == "lv" && legacy.wrong == "windows-1252";
    for (const unsigned paragraphs : {close ? 2U : 1U, 2U}) {
        CAPTURE(paragraphs);
        check_decoded(legacy, page(text, paragraphs, legacy.wrong));
    }
}

TEST_CASE("legacy encodings not declared") {
    const LegacyCase legacy = GENERATE(from_range(kCases));
    const LegacyText& text = legacy_text(legacy.language);
    for (const unsigned paragraphs : {1U, 2U}) {
        CAPTURE(paragraphs);
        check_decoded(legacy, page(text, paragraphs, ""));
    }
}

TEST_CASE("legacy encodings in plain text") {
    const LegacyCase legacy = GENERATE(from_range(kCases));
    check_decoded(legacy, plain_text(legacy_text(legacy.language)));
}

TEST_CASE("UTF-8 declared as something else") {
    const LegacyText& text = GENERATE(from_range(legacy_texts()));
    const std::string declared =
        GENERATE("iso-8859-1", "windows-1251", "gb2312", "shift_jis", "euc-kr", "utf-16", "");
    for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
        const std::string html = page(text, 2, declared);
        const DecodedText decoded = decode(mark + html);
        CAPTURE(text.language, declared, mark);
        CHECK(decoded.charset == "utf-8");
        CHECK(decoded.utf8 == html);
    }
}

TEST_CASE("UTF-16 with a mark and without") {
    const LegacyText& text = GENERATE(from_range(legacy_texts()));
    const std::string order = GENERATE("utf-16le", "utf-16be");
    const std::string html = page(text, 2, "utf-16");
    const std::string mark = order == "utf-16le" ? "\xFF\xFE" : "\xFE\xFF";
    const std::string unmarked = encoded(order, html).bytes;
    for (const std::string& bytes : {unmarked, mark + unmarked}) {
        CAPTURE(text.language, order);
        CHECK_FALSE(looks_binary(bytes));
        CHECK(decode(bytes).charset == order);
        CHECK(decode(bytes).utf8 == html);
    }
    const std::string plain = plain_text(text);
    CHECK(decode(mark + encoded(order, plain).bytes).utf8 == plain);
}
