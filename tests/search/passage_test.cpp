// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/passage.hpp"

#include <catch2/catch.hpp>

#include "common/unicode.hpp"
#include "tests/search/needles.hpp"

namespace news::test {

namespace {

std::vector<query::Needle> needles(const std::vector<std::string>& words) {
    std::vector<query::Needle> all;
    for (const std::string& one : words)
        all.push_back({{Field::body}, {needle_word({one})}});
    return all;
}

// The passage with its spans in brackets.
std::string passage(std::string_view text, const std::vector<std::string>& words,
                    std::size_t columns) {
    const search::Highlighter highlighter(needles(words));
    const search::Snippet snippet =
        search::best_passage(text, highlighter.mark(Field::body, text, "en"), columns);
    std::string shown;
    std::size_t at = 0;
    for (const search::Span& span : snippet.spans) {
        shown += snippet.text.substr(at, span.start - at);
        shown += "[" + snippet.text.substr(span.start, span.end - span.start) + "]";
        at = span.end;
    }
    return shown + snippet.text.substr(at);
}

}  // namespace

TEST_CASE("a short text is shown whole") {
    CHECK(passage("Iran said no.", {"iran"}, 40) == "[Iran] said no.");
    CHECK(passage("(Iran) said \"no\".", {"no"}, 40) == "(Iran) said \"[no]\".");
    CHECK(passage("Nothing marked.", {}, 40) == "Nothing marked.");
    CHECK(passage("", {"iran"}, 40) == "");
    CHECK(passage("…!", {"iran"}, 40) == "");
}

TEST_CASE("the passage has the most different words, and begins with their sentence") {
    const std::string_view text =
        "Iran Iran Iran. Nothing happens here for a while, and then some more of it. The coalition "
        "met Iran again. After that there was nothing to be told, though much was.";
    CHECK(passage(text, {"iran", "coalition"}, 40) == "… The [coalition] met [Iran] again. …");
}

TEST_CASE("words that stand far apart get a passage each") {
    const std::string_view text =
        "The coalition flew at dawn. One two three four five six seven eight nine ten eleven "
        "twelve "
        "thirteen fourteen fifteen. In the end Iran said that it had known.";
    CHECK(passage(text, {"iran", "coalition"}, 60) ==
          "The [coalition] flew at dawn. … In the end [Iran] said that it …");
}

TEST_CASE("line breaks become spaces and the spans follow") {
    CHECK(passage("One Iran.\n\nTwo Iran.", {"iran"}, 40) == "One [Iran]. Two [Iran].");
}

TEST_CASE("text without spaces is cut between its characters, two columns each") {
    const std::string_view text =
        "政府は一日、平成に代わる新しい元号を令和と決定した。官房長官が発表した。";
    const search::Highlighter highlighter({query::Needle{{Field::body}, {needle_word({"元号"})}}});
    const search::Snippet snippet =
        search::best_passage(text, highlighter.mark(Field::body, text, "en"), 24);
    REQUIRE(snippet.spans.size() == 1);
    CHECK(snippet.text.substr(snippet.spans[0].start, 6) == "元号");
    CHECK(is_valid_utf8(snippet.text));
    CHECK(display_width(snippet.text) <= 24 + 4);
    CHECK(display_width(snippet.text) > 16);
}

TEST_CASE("a text with very many marks takes no long time") {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += i % 2 == 0 ? "iran " : "coalition ";
    const std::string shown = passage(text, {"iran", "coalition"}, 220);
    CHECK(shown.size() > 220);
    CHECK(shown.size() < 400);
}

}  // namespace news::test
