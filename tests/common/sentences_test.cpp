// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sentences.hpp"

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/analyzer.hpp"

namespace news {

namespace {

struct Found {
    std::size_t start;
    Boundary boundary;
};

// Every word that begins something, less the first one.
std::vector<Found> boundaries(std::string_view text, std::string_view language) {
    std::vector<Found> found;
    Tokenizer tokenizer(text);
    Token token;
    WordRange before;
    std::uint32_t position = 0;
    while (tokenizer.next(token)) {
        if (token.position == position) continue;
        const WordRange word{token.start, token.end};
        if (position > 0) {
            const Boundary boundary = boundary_between(text, before, word, language);
            if (boundary != Boundary::none) found.push_back({token.start, boundary});
        }
        position = token.position;
        before = word;
    }
    return found;
}

// The text with | before each word that begins a sentence, or ¶ where it begins a paragraph.
std::string marked(const std::string& text, std::string_view language) {
    std::string result;
    std::size_t done = 0;
    for (const Found& found : boundaries(text, language)) {
        result.append(text, done, found.start - done);
        result += found.boundary == Boundary::paragraph ? "¶" : "|";
        done = found.start;
    }
    return result.append(text, done);
}

}  // namespace

TEST_CASE("where sentences begin, by the table") {
    std::ifstream file(PROJECT_SOURCE_DIR "/tests/common/cases/sentences.txt");
    REQUIRE(file);
    std::size_t cases = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        ++cases;
        const std::size_t space = line.find(' ');
        REQUIRE(space != std::string::npos);
        const std::string language = line[0] == '-' ? "" : line.substr(0, space);
        std::string expected = line.substr(space + 1);
        std::string text = expected;
        std::erase(text, '|');
        CHECK(marked(text, language) == expected);
    }
    CHECK(cases > 60);
}

TEST_CASE("a blank line begins a paragraph, a single line break nothing") {
    CHECK(marked("One line\nand Another", "en") == "One line\nand Another");
    CHECK(marked("One line.\nAnother", "en") == "One line.\n|Another");
    CHECK(marked("One\n\ntwo\n \nthree", "en") == "One\n\n¶two\n \n¶three");
    CHECK(marked("One.\n\n1. Two\n2. Three", "en") == "One.\n\n¶1. Two\n2. Three");
}

TEST_CASE("time grows with the length of the text, whatever stands between its words") {
    constexpr std::size_t kBytes = 400'000;
    for (const std::string piece : {"a. ", "A. ", "a.", "a. B. ", ".", "\" ", "a-", "é.", "12. ",
                                    "\n", "。", "a\n\n", "» ", "Mr. X "}) {
        std::string text = "A";
        while (text.size() < kBytes)
            text += piece;
        text += " B";
        const auto begin = std::chrono::steady_clock::now();
        boundaries(text, "de");
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        INFO(piece);
        CHECK(seconds.count() < 4.0);
    }
}

}  // namespace news
