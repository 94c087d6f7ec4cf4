// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/csv_beginning.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "common/container/split/usual_names.hpp"
#include "tests/support/outcomes.hpp"

using namespace news::container;
using news::test::outcomes_of;
using Lines = std::vector<std::string>;

namespace {

std::string in_utf16(std::string_view ascii) {
    std::string text = "\xFF\xFE";
    for (const char c : ascii)
        text += {c, '\0'};
    return text;
}

}  // namespace

TEST_CASE("a table is told by its name and its first row") {
    CHECK(is_csv("title,text\n", "a.CSV"));
    CHECK_FALSE(is_csv("title,text\n", "a.txt"));
    CHECK_FALSE(is_csv("title\n", "a.csv"));
    CHECK_FALSE(is_csv("<html>,", "a.csv"));
}

TEST_CASE("a table without a name is told by the names of its columns") {
    for (const char* table :
         {"title,date,text\nOne,2014-11-06,a\n", "\xEF\xBB\xBFID;Head_Line;Body;Author\r\n1;2;3;4",
          "id\tPublished At\tHEADLINE\n\n1\t2\t3\n", "\"url\"|\"title\"|\"x\"\na|b|\"c\nd\"\n",
          "Titel;Datum;Text;Autor\na;b;c;d\n"})
        CHECK(is_csv(table, "-"));
    CHECK(outcomes_of("notes.txt", "title,date,text\nOne,2014-11-06,a\n") ==
          Lines{"page @16: One,2014-11-06,a"});
    // a row longer than what is looked at
    CHECK(is_csv("title,text,date\nOne,\"" + std::string(70'000, 'x'), "-"));
}

TEST_CASE("prose is no table, whatever its commas") {
    for (const char* prose :
         {"Snow, ice, wind: Harbour closed\nRoads, rails, airports shut\n",
          "Title, author, text\nWhat, when, where\n", "Author, title, date.\nOne, two, three.\n",
          "Text,Body,Story\nOne,two,three\n",
          "Headline, text and a story, by the author\na, b, c\n",
          "title,date,text\nThe ferry stayed in port on Monday.\n", "title,text\nOne,two\n",
          "title,date,text\n", "title,date,text", "section,author,date\na,b,c\n",
          "Harbour,closed,again\na,b,c\n", "\n", ""})
        CHECK_FALSE(is_csv(prose, "a.txt"));
}

TEST_CASE("a table in UTF-16 is skipped with what to do") {
    const Lines skipped = {"skipped: UTF-16 table: save it as UTF-8"};
    const std::string table = in_utf16("title\tdate\ttext\r\nOne\tMay\ta\r\n");
    CHECK(outcomes_of("a.csv", table) == skipped);
    CHECK(outcomes_of("a.txt", table) == skipped);
    CHECK_FALSE(is_csv(in_utf16("The harbour, closed\n"), "a.txt"));
}

TEST_CASE("a usual name stands for one field") {
    CHECK(usual_field(comparable_name("Published_At")) == "date");
    CHECK(usual_field(comparable_name("ÜBERSCHRIFT")) == "headline");
    CHECK(usual_field("harbour").empty());
    CHECK(usual_field("").empty());
    CHECK(usual_field("titl").empty());
}
