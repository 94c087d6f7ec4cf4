// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/word_diff.hpp"

#include <catch2/catch.hpp>

#include "searcher/copies/text_changes.hpp"

namespace news::test {

namespace {

using copies::TextRun;

// As `git diff --word-diff` writes it, what is left out by its number of words.
std::string marked(const std::vector<TextRun>& runs) {
    std::string text;
    for (const TextRun& run : runs) {
        if (!text.empty()) text += ' ';
        switch (run.change) {
            case TextRun::Change::same:
                text += run.text;
                break;
            case TextRun::Change::removed:
                text += "[-" + run.text + "-]";
                break;
            case TextRun::Change::added:
                text += "{+" + run.text + "+}";
                break;
            case TextRun::Change::left_out:
                text += "<" + std::to_string(run.words) + ">";
                break;
        }
    }
    return text;
}

std::string counted(int from, int to) {
    std::string text;
    for (int i = from; i <= to; ++i)
        text += (text.empty() ? "w" : " w") + std::to_string(i);
    return text;
}

}  // namespace

TEST_CASE("a difference of texts is shown word by word") {
    const auto [before, after, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"", "", ""},
        {"The ferry sailed.", "The  ferry\nsailed.", ""},
        {"The ferry sailed late.", "The ferry left late.", "The ferry [-sailed-] {+left+} late."},
        {"", "A ferry", "{+A ferry+}"},
        {"A ferry", "", "[-A ferry-]"},
        {"One ended.\n\nTwo began.", "One ended. Two began.", "One ended. [-\n\n-] Two began."},
    }));
    CHECK(marked(copies::word_diff(before, after)) == expected);
}

TEST_CASE("long unchanged stretches are shortened to the words beside a change") {
    const std::string before = counted(1, 60), after = counted(1, 30) + " new " + counted(31, 60);
    const auto runs = copies::word_diff(before, after);
    CHECK(marked(runs) == "<22> " + counted(23, 30) + " {+new+} " + counted(31, 38) + " <22>");
    // one word is not worth leaving out
    CHECK(marked(copies::word_diff(counted(1, 9), counted(1, 9) + " new")) ==
          counted(1, 9) + " {+new+}");
}

TEST_CASE("the fields that were changed are told, with the number of words") {
    Article before, after;
    before.headline = after.headline = "Ferry late";
    before.body = "The ferry was late by an hour.\n\nNobody waited.";
    after.body = "The ferry was late by two hours.";
    before.captions = {"The quay"};
    after.captions = {"The quay", "The ferry"};
    const auto changes = copies::text_changes(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].field == "body");
    CHECK(changes[0].removed == 4);
    CHECK(changes[0].added == 2);
    CHECK(changes[1].field == "caption");
    CHECK(changes[1].added == 2);
}

}  // namespace news::test
