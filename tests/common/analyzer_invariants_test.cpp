// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the tokens of any text, tried on random ones and on the worst that can be built.
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "common/acronyms.hpp"
#include "common/analyzer.hpp"
#include "common/unicode.hpp"

namespace news {

namespace {

struct OwnedToken {
    std::string term;
    std::string spelled;
    std::uint32_t position;
    std::size_t start;
    std::size_t end;
    TokenKind kind;
    friend bool operator==(const OwnedToken&, const OwnedToken&) = default;
};

std::vector<OwnedToken> all_tokens(std::string_view text) {
    Tokenizer tokenizer(text);
    Token token;
    std::vector<OwnedToken> result;
    while (tokenizer.next(token))
        result.push_back({std::string(token.term), std::string(token.spelled), token.position,
                          token.start, token.end, token.kind});
    return result;
}

// In a line of capitals the word stands beside the acronym, which alone is what `US` means.
bool is_twin_of_acronym(const OwnedToken& token) {
    return token.kind == TokenKind::word && is_ambiguous_acronym(token.term, {});
}

bool gives_itself_again(std::string_view text, const OwnedToken& token) {
    for (const OwnedToken& again : all_tokens(text.substr(token.start, token.end - token.start)))
        if (again.term == token.term && again.kind == token.kind && again.spelled == token.spelled)
            return true;
    return is_twin_of_acronym(token);
}

// Empty if all is well.
std::string fault(std::string_view text) {
    std::uint32_t position = 0;
    std::size_t end = 0;
    for (const OwnedToken& token : all_tokens(text)) {
        const std::string at = " at byte " + std::to_string(token.start);
        if (token.term.empty() || token.spelled.empty()) return "an empty token" + at;
        if (!is_valid_utf8(token.term) || !is_valid_utf8(token.spelled)) return "bad UTF-8" + at;
        if (token.start >= token.end || token.end > text.size()) return "a bad range" + at;
        if (token.end < end) return "a range that goes back" + at;
        if (token.position != position && token.position != position + 1)
            return "a bad position" + at;
        if (token.position == 0) return "no position" + at;
        if (!gives_itself_again(text, token)) return "another term when alone: " + token.term + at;
        position = token.position;
        end = token.end;
    }
    if (count_words(text) != position) return "another number of words";
    return {};
}

std::string shown(std::string_view text) {
    return printable(text);
}

// What the rules are about, and what may stand between.
const std::vector<std::string> kPieces = {"a",
                                          "s",
                                          "S",
                                          "t",
                                          "l",
                                          "d",
                                          "qu",
                                          "L",
                                          "D",
                                          "US",
                                          "who",
                                          "IT",
                                          "NATO",
                                          "iran",
                                          "Iran",
                                          "é",
                                          "É",
                                          "ß",
                                          "e\u0301",
                                          "\u0301",
                                          "й",
                                          "İ",
                                          "ı",
                                          "ø",
                                          "ﬁ",
                                          "1",
                                          "12",
                                          "123",
                                          "000",
                                          "0",
                                          "٣",
                                          "½",
                                          "²",
                                          "'",
                                          "’",
                                          "´",
                                          "'s",
                                          "’s",
                                          "'S",
                                          "'t",
                                          "n't",
                                          "-",
                                          "\u2010",
                                          "–",
                                          "—",
                                          "&",
                                          ".",
                                          ",",
                                          "+",
                                          "++",
                                          "#",
                                          "@",
                                          "_",
                                          " ",
                                          " ",
                                          " ",
                                          "\n",
                                          "\t",
                                          "/",
                                          ":",
                                          "\"",
                                          "日",
                                          "本",
                                          "の",
                                          "が",
                                          "か\u3099",
                                          "\uFF76\uFF9E",
                                          "ー",
                                          "한",
                                          "\u1112",
                                          "\u1161",
                                          "\u11AB",
                                          "ไ",
                                          "ท",
                                          "ี",
                                          "\u00AD",
                                          "\u200B",
                                          "\u200D",
                                          "\uFEFF",
                                          "\u202E",
                                          "ـ",
                                          "م",
                                          "مُ",
                                          "א",
                                          "״",
                                          "·",
                                          "😀",
                                          "\uFE0F",
                                          "हि",
                                          "\u3164",
                                          "\xFF",
                                          "\xE2",
                                          "\x80",
                                          std::string(1, '\0'),
                                          "ﷺ",
                                          "C",
                                          "u.s.",
                                          "U.S."};

std::string random_pieces(std::mt19937& random) {
    std::string text;
    const std::size_t count = random() % 24;
    for (std::size_t i = 0; i < count; ++i)
        text += kPieces[random() % kPieces.size()];
    return text;
}

std::string random_bytes(std::mt19937& random) {
    std::string text;
    const std::size_t count = random() % 64;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char>(random() & 0xFFU);
    return text;
}

std::string random_code_points(std::mt19937& random) {
    // most letters live low; the rest of Unicode gets its turn
    const std::vector<char32_t> limits = {0x80, 0x250, 0x800, 0x3100, 0x10000, 0x20000, 0x110000};
    std::string text;
    const std::size_t count = random() % 24;
    for (std::size_t i = 0; i < count; ++i)
        append_utf8(text, static_cast<char32_t>(random()) % limits[random() % limits.size()]);
    return text;
}

// More of it by NEWS_RANDOM_TEXTS in the environment.
std::size_t random_texts() {
    const char* wanted = std::getenv("NEWS_RANDOM_TEXTS");
    return wanted ? std::strtoul(wanted, nullptr, 10) : 20'000;
}

void try_many(std::string (*make)(std::mt19937&)) {
    std::mt19937 random(20141106);
    for (std::size_t i = 0; i < random_texts(); ++i) {
        const std::string text = make(random);
        const std::string found = fault(text);
        if (!found.empty()) FAIL(found << "\n" << shown(text));
    }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes)
        text += piece;
    return text;
}

double seconds_for(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    count_words(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("tokens of random texts made of what the rules are about") {
    try_many(random_pieces);
}

TEST_CASE("tokens of random bytes") {
    try_many(random_bytes);
}

TEST_CASE("tokens of random code points") {
    try_many(random_code_points);
}

// The index builder reads the lead of an article in its body (indexer/index/document_builder.cpp).
TEST_CASE("a paragraph has the same tokens alone and before another one") {
    std::mt19937 random(20150402);
    for (std::size_t i = 0; i < random_texts(); ++i) {
        const std::string first = random_pieces(random);
        const std::string text = first + "\n\n" + random_pieces(random);
        std::vector<OwnedToken> within = all_tokens(text);
        std::erase_if(within, [&](const OwnedToken& token) { return token.end > first.size(); });
        if (within != all_tokens(first)) FAIL(shown(text));
    }
}

TEST_CASE("repeated pieces keep the rules") {
    for (const std::string& piece : kPieces)
        for (const std::string& other : kPieces) {
            const std::string found = fault(repeated(piece + other, 40));
            if (!found.empty()) FAIL(found << "\n" << shown(piece + other));
        }
}

TEST_CASE("time grows with the length of the text and no faster") {
    constexpr std::size_t kBytes = 400'000;
    for (const std::string piece :
         {"a",   "a'",   "a-",     "a.",      "1,",     "1.",      "1,000", "1'000",
          "a's", "l'",   "\u00AD", "a\u00AD", "\u0301", "a\u0301", "日",    "日\u0301",
          "US ", "US\n", "é",      "\xFF",    "&",      "a&",      "'",     "++",
          "c+",  "\"א",  "l·",     "\u1161",  "d'A-"}) {
        const std::string text = repeated(piece, kBytes);
        INFO(shown(piece));
        // 0.4 MB take some ten milliseconds; were it quadratic it would be minutes
        CHECK(seconds_for(text) < 4.0);
        CHECK(seconds_for("a" + text) < 4.0);
        CHECK(seconds_for("日" + text) < 4.0);
    }
}

}  // namespace news
