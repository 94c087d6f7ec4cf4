// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/dated_line.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace news::extract;

namespace {

// 'p' published, 'm' modified, '-' nothing, for each date of the line.
std::string labels_of(std::string_view line) {
    std::string told;
    for (const DateLabel label : labels_on_line(line, ranges_of(find_dates(line, {"", {}}))))
        told += label == DateLabel::published  ? 'p'
                : label == DateLabel::modified ? 'm'
                : label == DateLabel::none     ? '-'
                                               : '?';
    return told;
}

struct Row {
    std::string_view line;
    std::string_view expected;
};

}  // namespace

TEST_CASE("a label is of the date that order, signs and brackets give it to") {
    constexpr Row kRows[] = {
        {"2024年3月6日更新", "m"},
        {"2024-03-06 11:00 更新", "m"},
        {"2024年3月6日更新 来源：新華", "m"},
        {"2024年3月6日 更新 2024年3月5日 公開", "mp"},
        {"2024年3月6日 更新 2024年3月5日", "m-"},
        {"更新 2024年3月6日 公開 2024年3月5日", "mp"},
        {"2024年3月5日 10:00（2024年3月6日 11:00更新）", "-m"},
        {"2024.03.06 수정 | 2024.03.05 입력", "mp"},
        {"입력 2024.03.05 수정 2024.03.06", "pm"},
        {"March 6, 2024 - Updated", "m"},
        {"March 6, 2024 (updated) March 5, 2024 (published)", "mp"},
        {"March 6, 2024 updated, March 5, 2024 published", "mp"},
        {"Updated March 6, 2024, published March 5, 2024", "mp"},
        {"2024-03-05 Updated: 2024-03-06", "-m"},
        {"March 5, 2024 Last updated March 6, 2024", "-m"},
        {"March 5, 2024 (updated March 6, 2024)", "-m"},
        {"6 March 2024 mis à jour, 5 March 2024 publié", "mp"},
        // what follows is no label
        {"March 5, 2024 Update on the storm", "-"},
        {"March 5, 2024 Updated: 10:30", "-"},
        {"am 5. März 2024 veröffentlicht von Anna Beispiel", "p"},
    };
    for (const Row& row : kRows) {
        INFO(row.line);
        CHECK(labels_of(row.line) == row.expected);
    }
}

TEST_CASE("a word of a sentence is no label of publication") {
    constexpr Row kRows[] = {
        {"In the year ended March 31, 1996, Hafen Shipping posted a parent net profit", "-"},
        {"After the storm of Oct. 19, 1987, the harbour posted no record of ships", "-"},
        {"The film, first released on 4 June 1999, won a prize", "-"},
        {"The report was published on May 3, 1998 and forgotten", "-"},
        {"He was released from jail in September 1993.", "-"},
        {"Released from jail in September 1993, he went home and wrote a book", "-"},
        {"the film, first released on 4 June 1999", "-"},
        // the same words as labels
        {"Published: 3 May 1998", "p"},
        {"Posted on May 3, 1998 by Anna Beispiel", "p"},
        {"First published May 3 1998", "p"},
        {"Story first published: 3 May 1998", "p"},
        {"By Anna Beispiel Published May 3, 1998", "p"},
        {"Von Anna Beispiel, veröffentlicht am 5. März 2024", "p"},
        {"Sport | published on 3 May 1998 at 5 pm", "p"},
        {"Text: Anna Beispiel (first published on 3 May 1998)", "p"},
        {"기사 입력 2024.03.05", "p"},
    };
    for (const Row& row : kRows) {
        INFO(row.line);
        CHECK(labels_of(row.line) == row.expected);
    }
}

TEST_CASE("a sentence only mentions its date") {
    const auto is_sentence = [](std::string_view line) {
        return is_sentence_with(line, ranges_of(find_dates(line, {"", {}})));
    };
    for (const char* line :
         {"The war ended on 11 November 1918.", "Voting closes on 9 March 2024.",
          "Tickets go on sale 5 May 2025, 10 am.", "战争于1918年11月11日正式结束。"}) {
        INFO(line);
        CHECK(is_sentence(line));
    }
    for (const char* line : {"11 November 1918.", "Anna Beispiel, 5 March 2024.",
                             "By Anna Beispiel on 5 March 2024, 10 a.m.", "War ends 5 May 1945"}) {
        INFO(line);
        CHECK_FALSE(is_sentence(line));
    }
}

TEST_CASE("a bare date has hardly a word beside it") {
    const auto is_bare = [](std::string_view line) {
        return is_bare_date(line, ranges_of(find_dates(line, {"", {}})));
    };
    CHECK(is_bare("Helsinki, 5 March 2024"));
    CHECK(is_bare("5 March 2024, 10:30"));
    CHECK(is_bare("Anna Beispiel, our correspondent | 5 March 2024 | 4 min read"));
    CHECK_FALSE(is_bare("Opening: 5 June 2025"));
    CHECK_FALSE(is_bare("Our correspondent went there on 5 March 2024"));
    CHECK_FALSE(is_bare("no date"));
}
