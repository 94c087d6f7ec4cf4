// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_totals.hpp"

#include <catch2/catch.hpp>

#include "common/progress.hpp"

using namespace news;

TEST_CASE("the summary adds up and says why inputs were skipped") {
    AddTotals totals;
    totals.added = 1234;
    totals.replaced = 5;
    totals.unchanged = 6;
    totals.duplicates = 2;
    totals.failed = 1;
    totals.undated = 7;
    totals.seconds = 2.34;
    totals.count_skip("binary");
    totals.count_skip("limit: more than 10 bytes");
    totals.count_skip("limit: depth");
    CHECK(totals.read() == 1249);
    CHECK(summary_line(totals, false) ==
          "1,249 read: 1,234 added, 5 replaced, 6 unchanged (2 elsewhere already), "
          "3 skipped (1 binary, 2 limit), 1 failed; 7 undated; 2.3 s");
    CHECK(
        summary_json(totals, true) ==
        R"({"format_version":1,"read":1249,"added":1234,"replaced":5,"unchanged":6,)"
        R"("duplicates":2,"skipped":3,"failed":1,"dropped":0,"brought_in":0,"undated":7,"seconds":2.34,)"
        R"("skip_reasons":{"binary":1,"limit":2},"dry_run":true})");
}

TEST_CASE("the summary says what an interrupted run had left") {
    AddTotals totals;
    totals.unchanged = 580;
    totals.brought_in = 1044;
    CHECK(summary_line(totals, false) ==
          "580 read: 0 added, 0 replaced, 580 unchanged, 0 skipped, 0 failed; "
          "1,044 of an interrupted run brought in; 0 undated; 0.0 s");
}

TEST_CASE("the progress line says what is done, how fast and what is left") {
    CHECK(progress_line("indexing", 1200, 4000, 3, 3.0) ==
          "indexing 1,200 of 4,000 (30 %)  400/s  7 s left  3 failed");
    CHECK(progress_line("indexing", 50, 0, 0, 10.0) == "indexing 50  5/s");
    CHECK(progress_line("indexing", 10, 7210, 0, 10.0) ==
          "indexing 10 of 7,210 (0 %)  1/s  2 h 00 min left");
    CHECK(with_thousands(0) == "0");
    CHECK(with_thousands(999) == "999");
    CHECK(with_thousands(1000000) == "1,000,000");
}
