// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/highlighter.hpp"

#include <catch2/catch.hpp>

#include "tests/search/needles.hpp"

namespace news::test {

namespace {

query::Needle word(const std::vector<std::string>& forms,
                   std::vector<Field> fields = {Field::body}) {
    return {std::move(fields), {needle_word(forms)}};
}

query::Needle phrase(const std::vector<std::string>& words) {
    query::Needle needle{{Field::body}, {}};
    for (const std::string& one : words)
        needle.words.push_back(needle_word({one}));
    return needle;
}

// The text with the marks in brackets.
std::string marked(const std::vector<query::Needle>& needles, std::string_view text,
                   Field field = Field::body) {
    const auto spans =
        search::merged_spans(search::Highlighter(needles).mark(field, text, "en").marks);
    std::string shown;
    std::size_t at = 0;
    for (const search::Span& span : spans) {
        shown.append(text.substr(at, span.start - at)).append("[");
        shown.append(text.substr(span.start, span.end - span.start)).append("]");
        at = span.end;
    }
    return shown.append(text.substr(at));
}

}  // namespace

TEST_CASE("words are marked in all their forms and spellings") {
    CHECK(marked({word({"coalition", "coalitions"})}, "Coalitions and a coalition.") ==
          "[Coalitions] and a [coalition].");
    CHECK(marked({word({"cafe"})}, "The Café, the cafe") == "The [Café], the [cafe]");
    CHECK(marked({word({"iran"}), word({"coalition"})}, "iran coalition") == "[iran] [coalition]");
    CHECK(marked({word({"iran"})}, "") == "");
    CHECK(marked({}, "iran") == "iran");
}

TEST_CASE("a phrase is marked only where all its words stand next to each other") {
    const auto needle = phrase({"islamic", "state"});
    CHECK(marked({needle}, "Islamic State, the Islamic state. State. Islamic.") ==
          "[Islamic State], the [Islamic state]. State. Islamic.");
    CHECK(marked({phrase({"to", "be", "or", "not", "to", "be"})}, "to be to be or not to be") ==
          "to be [to be or not to be]");
    CHECK(marked({phrase({"all", "all"})}, "all all all") == "[all all all]");
    CHECK(marked({phrase({"covid", "19"})}, "COVID-19 and Covid 19") ==
          "[COVID-19] and [Covid 19]");
}

TEST_CASE("a needle counts only in its fields, the lead is the body's first two paragraphs") {
    const auto needle = word({"iran"}, {Field::lead, Field::caption});
    const std::string_view text = "iran\n\niran\n\niran";
    CHECK(marked({needle}, text) == "[iran]\n\n[iran]\n\niran");
    CHECK(marked({needle}, "iran", Field::caption) == "[iran]");
    CHECK(marked({needle}, "iran", Field::headline) == "iran");
}

TEST_CASE("a run without spaces is marked by its pairs of characters") {
    CHECK(marked({phrase({"新元", "元号"})}, "政府は新元号を決定") == "政府は[新元号]を決定");
}

}  // namespace news::test
