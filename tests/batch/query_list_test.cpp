// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/batch/query_list.hpp"

#include <sstream>
#include <vector>

#include <catch2/catch.hpp>

namespace news::test {

namespace {

// "3 name: query" or "3 ! problem".
std::vector<std::string> listed(const std::string& text, bool is_table = false) {
    std::istringstream stream(text);
    batch::QueryList list(stream, is_table);
    std::vector<std::string> lines;
    while (const auto one = list.next()) {
        std::string line = std::to_string(one->line) + " ";
        if (!one->problem.empty())
            line += "! " + one->problem.substr(0, 20);
        else
            line += (one->name.empty() ? "" : one->name + ": ") + one->query;
        lines.push_back(std::move(line));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a list has one query a line, comments and empty lines passed over") {
    CHECK(listed("") == Lines{});
    CHECK(listed("\n  \n# nothing\n") == Lines{});
    CHECK(listed("\xEF\xBB\xBF# talks\r\n\r\n iran AND talks \r\n\t# more\n\"a, b\", c") ==
          Lines{"3 iran AND talks", "5 \"a, b\", c"});
}

TEST_CASE("a table is known by its heading or its name") {
    CHECK(listed("# mine\nName,Query\niran,iran AND talks\n\ntalks,\"say \"\"deal\"\", now\"\n") ==
          Lines{"3 iran: iran AND talks", "5 talks: say \"deal\", now"});
    CHECK(listed("iran,iran AND talks\r\nonly\n#x,y\n", true) ==
          Lines{"1 iran: iran AND talks", "2 only"});
    CHECK(listed("Query,NAME\niran AND talks,iran\nonly\n") ==
          Lines{"2 iran: iran AND talks", "3 only"});
    CHECK(listed("iran,iran AND talks\n") == Lines{"1 iran,iran AND talks"});
    CHECK(batch::is_table_name("q/Queries.CSV"));
    CHECK_FALSE(batch::is_table_name("queries.txt"));
}

TEST_CASE("a cell in quotation marks may have several lines") {
    CHECK(listed("name,query\na,\"iran\nAND\r\ntalks\"\nb,deal\n") ==
          Lines{"2 a: iran AND talks", "5 b: deal"});
}

TEST_CASE("a bad row is told with its line, and the rest goes on") {
    CHECK(listed("a,b,c\nd,\ne,deal\n", true) ==
          Lines{"1 ! 3 cells, not name an", "2 ! there is no query", "3 e: deal"});
    CHECK(listed("a,\"open\nb,deal\nc,talks", true) ==
          Lines{"1 ! a quotation mark is ", "2 b: deal", "3 c: talks"});
}

TEST_CASE("a line with a NUL byte is no query") {
    const std::string list("opec\0oil\ndeal\n", 14);
    CHECK(listed(list) == Lines{"1 ! there is a NUL byte ", "2 deal"});
    CHECK(listed(list, true) == Lines{"1 ! there is a NUL byte ", "2 deal"});
}

TEST_CASE("a line that is too long costs itself") {
    const std::string long_line(1 << 20, 'x');
    CHECK(listed(long_line + "\ndeal\n") == Lines{"1 ! the line has more th", "2 deal"});
    CHECK(listed("a,\"" + long_line + "\nb,deal\n", true) ==
          Lines{"1 ! the line has more th", "2 b: deal"});
    CHECK(listed("a,\"b\n" + long_line + "\nb,deal\n", true) ==
          Lines{"1 ! a quotation mark is ", "2 ! the line has more th", "3 b: deal"});
}

}  // namespace news::test
