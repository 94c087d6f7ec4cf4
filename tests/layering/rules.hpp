// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/source_tree.hpp"

namespace news::test {

// Who may include whom, read from rules.txt, which explains its own form.
struct Rules {
    struct Room {
        std::string name;
        std::vector<std::string> may_include;  // names of other rooms
    };
    struct Header {
        std::string pattern;              // of what is included, a third party's in <>
        std::vector<std::string> places;  // patterns of the files that may include it
    };
    std::vector<Room> rooms;
    std::vector<Header> headers;
    std::vector<std::string>
        mistakes;  // lines that could not be read, rooms that no line describes
};

Rules parse_rules(const std::vector<std::string>& lines);

// The room that a file or a header of the project stands in; null where there is none. Of several
// the longest name wins.
const Rules::Room* room_of(const Rules& rules, std::string_view path);

// One line for each include that the rules forbid, "path:line: what is wrong", and for each file
// that stands in no room.
std::vector<std::string> violations(const Rules& rules, const std::vector<SourceFile>& files);

// The rooms of a circle of permissions, "a/ b/ a/"; empty where there is none.
std::string find_circle(const Rules& rules);

}  // namespace news::test
