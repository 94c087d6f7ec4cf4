// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/output/results.hpp"

namespace news::test {

namespace {

std::string shown(output::Format format, bool matrix) {
    return written(format, {}, [&](output::ResultWriter& writer) {
        search::BatchHead head{{"/db"}, matrix ? "year" : "", {}};
        if (matrix) head.columns = {"2013", "2014"};
        writer.batch_begin(head);
        search::BatchRow row{2, "talks", "iran AND talks", 1204, "", {}, 0};
        if (matrix) row.counts = {0, 1200}, row.without_value = 4;
        writer.batch_row(row);
        row = {3, "", "(iran", {}, "a bracket is open\n(iran\n^", {}, 0};
        if (matrix) row.counts = {0, 0};
        writer.batch_row(row);
        writer.batch_end();
    });
}

}  // namespace

TEST_CASE("a batch is a row a query") {
    CHECK(shown(output::Format::text, false) ==
          " articles  query\n"
          "    1,204  talks  iran AND talks\n"
          "        -  (iran\n");
    CHECK(shown(output::Format::csv, false) ==
          "name,query,articles,problem\ntalks,iran AND talks,1204,\n"
          ",(iran,,\"a bracket is open\n(iran\n^\"\n");
    CHECK(shown(output::Format::json, false) ==
          R"({"format_version":1,"databases":["/db"],"matrix":null,"rows":[)"
          R"({"line":2,"name":"talks","query":"iran AND talks","articles":1204,"problem":null},)"
          R"({"line":3,"name":null,"query":"(iran","articles":null,)"
          R"("problem":"a bracket is open\n(iran\n^"}]})"
          "\n");
}

TEST_CASE("a matrix has a column a value") {
    CHECK(shown(output::Format::text, true) ==
          " articles       2013       2014       none  query\n"
          "    1,204          0      1,200          4  talks  iran AND talks\n"
          "        -          -          -          -  (iran\n");
    CHECK(shown(output::Format::tsv, true) ==
          "name\tquery\tarticles\t2013\t2014\t(none)\tproblem\n"
          "talks\tiran AND talks\t1204\t0\t1200\t4\t\n"
          "\t(iran\t\t\t\t\ta bracket is open (iran ^\n");
    CHECK(shown(output::Format::jsonl, true)
              .find(R"("counts":[{"value":"2014","count":1200}],"without_value":4})") !=
          std::string::npos);
}

}  // namespace news::test
