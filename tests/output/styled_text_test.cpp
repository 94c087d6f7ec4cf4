// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/styled_text.hpp"

#include <catch2/catch.hpp>

#include "common/unicode.hpp"

namespace news::test {

using output::Style;
using output::StyledText;
using Lines = std::vector<std::string>;

namespace {

Lines wrapped(std::string_view text, std::size_t first_width, std::size_t width) {
    Lines lines;
    for (const StyledText& line : StyledText(text).wrapped(first_width, width))
        lines.push_back(line.rendered(false));
    return lines;
}

}  // namespace

TEST_CASE("lines break at spaces, and within a word only where it is too long for any line") {
    CHECK(wrapped("one two three", 7, 7) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 3, 20) == Lines{"one", "two three"});
    CHECK(wrapped("one two three", 20, 20) == Lines{"one two three"});
    CHECK(wrapped("onetwothree four", 5, 5) == Lines{"onetw", "othre", "e", "four"});
    CHECK(wrapped("", 10, 10) == Lines{""});
    CHECK(wrapped("a b", 1, 1) == Lines{"a", "b"});
    CHECK(wrapped("abc", 0, 0) == Lines{"a", "b", "c"});
}

TEST_CASE("wide characters take two columns and a line may break between them") {
    CHECK(wrapped("新しい元号", 6, 6) == Lines{"新しい", "元号"});
    CHECK(wrapped("元号 reiwa", 9, 9) == Lines{"元号", "reiwa"});
    CHECK(StyledText("元号a").width() == 5);
    // a mark stays with its letter
    CHECK(wrapped("e\u0301e\u0301", 1, 1) == Lines{"e\u0301", "e\u0301"});
}

TEST_CASE("marks keep their place through printable text and line breaks") {
    StyledText text;
    text.append_marked("ab\x1b cd", {{0, 1}, {4, 6}}, Style::plain, Style::mark);
    CHECK(text.rendered(false) == "ab\\x1b cd");
    CHECK(text.rendered(true) == "\x1b[1;31ma\x1b[0mb\\x1b \x1b[1;31mcd\x1b[0m");
    const auto lines = text.wrapped(6, 6);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].rendered(true) == "\x1b[1;31mcd\x1b[0m");
}

TEST_CASE("spans beyond the text do no harm") {
    StyledText text;
    text.append_marked("abc", {{2, 9}, {1, 2}, {20, 30}}, Style::plain, Style::mark);
    CHECK(text.rendered(false) == "abc");
}

TEST_CASE("nothing from an archive reaches the terminal raw") {
    const StyledText text("a\nb\tc\x1b]0;x\x07 \u202e d\xff");
    for (const char c : text.rendered(false))
        CHECK(static_cast<unsigned char>(c) >= 0x20);
    CHECK(is_valid_utf8(text.rendered(false)));
    CHECK(text.rendered(false).find("\u202e") == std::string::npos);
}

TEST_CASE("a link stands around its text, in each line that it is broken into") {
    StyledText text("see ");
    text.append_link("the page\x1b", "https://harbour.example/a", Style::label);
    text.append_link(" here", "", Style::plain);
    CHECK(text.rendered(false) == "see the page\\x1b here");
    CHECK(text.rendered(false, true) ==
          "see \x1b]8;;https://harbour.example/a\x1b\\the page\\x1b\x1b]8;;\x1b\\ here");
    CHECK(text.width() == 21);
    const auto lines = text.wrapped(7, 20);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].rendered(true, true) ==
          "see \x1b]8;;https://harbour.example/a\x1b\\\x1b[2mthe\x1b[0m\x1b]8;;\x1b\\");
    CHECK(lines[1].rendered(false, true) ==
          "\x1b]8;;https://harbour.example/a\x1b\\page\\x1b\x1b]8;;\x1b\\ here");
}

}  // namespace news::test
