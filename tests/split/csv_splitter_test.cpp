// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/csv_splitter.hpp"

#include <catch2/catch.hpp>

#include "common/container/split/csv_beginning.hpp"
#include "common/container/split/csv_row.hpp"
#include "tests/support/outcomes.hpp"

using namespace news::container;
using news::test::outcomes_of;
using Lines = std::vector<std::string>;

TEST_CASE("cells of a row") {
    CHECK(csv_cells("a,b,,", ',') == Lines{"a", "b", "", ""});
    CHECK(csv_cells(R"("a, ""b""",c)", ',') == Lines{"a, \"b\"", "c"});
    CHECK(csv_cells("\"two\nlines\";x", ';') == Lines{"two\nlines", "x"});
    CHECK(csv_cells("6\" of rain,y", ',') == Lines{"6\" of rain", "y"});
    CHECK(csv_cells("", ',') == Lines{""});
}

TEST_CASE("the separator is the one that parts most") {
    CHECK(find_csv_separator("a,b;c,d\n") == ',');
    CHECK(find_csv_separator("title;text\n\"a;b\",c") == ';');
    CHECK(find_csv_separator("title\ttext, long\n") == '\t');
    CHECK(find_csv_separator("a|b|c") == '|');
    CHECK(find_csv_separator("\"a,b\"\nc,d") == '\0');
}

TEST_CASE("a header is short, different and wordy") {
    CHECK(is_csv_header({"title", "Publish Date", "text"}));
    CHECK(is_csv_header({"", "title"}));
    CHECK_FALSE(is_csv_header({"3", "Fears for pension", "Unions say"}));
    CHECK_FALSE(is_csv_header({"title", "title"}));
    CHECK_FALSE(is_csv_header({"Talks went on in Lausanne on Monday", "b"}));
    CHECK_FALSE(is_csv_header({"2014-11-06", "b"}));
}

TEST_CASE("rows are records of their own bytes") {
    CHECK(outcomes_of("a.csv", "title,text\nOne,\"a\nb\"\r\n\nTwo,c") ==
          Lines{"page @11: One,\"a\nb\"", "page @23: Two,c"});
    CHECK(outcomes_of("a.tsv", "\xEF\xBB\xBFtitle\ttext\nOne\ta\n") == Lines{"page @14: One\ta"});
    CHECK(outcomes_of("a.csv", "title,text\n") == Lines{"skipped: a table without rows"});
    // without names the first row is one like the others
    CHECK(outcomes_of("a.csv", "3,One\n4,Two\n") == Lines{"page @0: 3,One", "page @6: 4,Two"});
}

TEST_CASE("Excel's first line names the separator") {
    CHECK(outcomes_of("a.csv", "\xEF\xBB\xBFsep=;\r\ntitle;text\r\nOne, two;a\r\n") ==
          Lines{"page @22: One, two;a"});
    CHECK(outcomes_of("export", "sep=|\nx|y\n1|2\n") == Lines{"page @10: 1|2"});
    CHECK(separator_line("sep=;").empty());
    CHECK(separator_line("sep=a\n").empty());
    CHECK(separator_line("separate\n").empty());
}

TEST_CASE("a quotation mark that is not closed costs its line") {
    CHECK(outcomes_of("a.csv", "title,text\n\"One,a\nTwo,b\nThree,\"c\"\n") ==
          Lines{"failed @11: a quotation mark is not closed: line 2", "page @18: Two,b",
                "page @24: Three,\"c\""});
    CHECK(outcomes_of("a.csv", "title,text\nOne,a\n\"Two,b\nThree,c\n") ==
          Lines{"page @11: One,a", "failed @17: a quotation mark is not closed: line 3",
                "page @24: Three,c"});
}

TEST_CASE("a row over the bound costs the bound") {
    ReadLimits limits;
    limits.page_bytes = 20;
    CHECK(outcomes_of("a.csv", "title,text\nOne," + std::string(100'000, 'x') + "\nTwo,b\n",
                      limits) ==
          Lines{"skipped @11: limit: line 2 has more than 20 bytes", "page @100016: Two,b"});
}
