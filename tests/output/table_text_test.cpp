// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/table_text.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace news::output {

namespace {

std::string csv(const std::vector<std::string>& cells) {
    return table_row(TableKind::csv, cells);
}

std::string tsv(const std::vector<std::string>& cells) {
    return table_row(TableKind::tsv, cells);
}

}  // namespace

TEST_CASE("only CSV cells that need it are quoted") {
    CHECK(csv({"na:1", "Ferry returns", "", "812"}) == "na:1,Ferry returns,,812\n");
    CHECK(csv({"Pier, closed", "the \"Gull\"", "one\n\ntwo", "a;b"}) ==
          "\"Pier, closed\",\"the \"\"Gull\"\"\",\"one\n\ntwo\",a;b\n");
    CHECK(csv({}) == "\n");
}

TEST_CASE("a tab-separated row has one line and as many tabs as it needs") {
    CHECK(tsv({"Pier, closed", "the \"Gull\"", "one\n\ntwo\tthree\n"}) ==
          "Pier, closed\tthe \"Gull\"\tone two three \n");
}

TEST_CASE("a cell that a spreadsheet would run gets an apostrophe") {
    for (const char* cell : {"=1+1", "+1", "-2+3", "@SUM(A1)", "＝1", "＠A", "-", "-1.", "-.5"})
        CHECK(formula_safe(cell) == std::string("'") + cell);
    CHECK(csv({"=HYPERLINK(\"x\",\"y\")"}) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n");
    CHECK(csv({"\t=1"}) == "'\t=1\n");
    CHECK(csv({"\r=1"}) == "\"'\r=1\"\n");
    CHECK(tsv({"\t=1"}) == "' =1\n");
}

TEST_CASE("numbers and common text are no formulas") {
    for (const char* cell : {"-12", "-0.5", "5", "", "'quoted'", "a=b", "–dash", "2014-11-06"})
        CHECK(formula_safe(cell) == cell);
}

}  // namespace news::output
