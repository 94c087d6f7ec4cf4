// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/nearest.hpp"

#include <catch2/catch.hpp>

namespace news::test {

TEST_CASE("the distance counts inserted, deleted, replaced and exchanged characters") {
    const auto [a, b, limit, expected] =
        GENERATE(table<std::u32string, std::u32string, std::size_t, std::size_t>(
            {{U"", U"", 2, 0},
             {U"iran", U"iran", 2, 0},
             {U"iran", U"irans", 2, 1},
             {U"iran", U"ran", 2, 1},
             {U"iran", U"iraq", 2, 1},
             {U"iran", U"irna", 2, 1},
             {U"coaltion", U"coalition", 2, 1},
             {U"coalitoin", U"coalition", 2, 1},
             {U"tehran", U"teheran", 2, 1},
             {U"abc", U"cba", 2, 2},
             {U"abc", U"xyz", 2, 3},
             {U"abcdef", U"a", 2, 3},
             {U"обама", U"абама", 2, 1},
             {U"ab", U"", 1, 2}}));
    CHECK(edit_distance(a, b, limit) == expected);
    CHECK(edit_distance(b, a, limit) == expected);
}

TEST_CASE("a slip of the pen has a nearest word, another word has none") {
    const std::vector<std::string> commands = {"search", "count", "facets", "show"};
    CHECK(nearest_of("serch", commands) == "search");
    CHECK(nearest_of("facest", commands) == "facets");
    CHECK(nearest_of("cuont", commands) == "count");
    CHECK(nearest_of("shop", commands) == "show");
    CHECK(nearest_of("how", commands) == "show");
    CHECK(nearest_of("on", commands) == "");
    CHECK(nearest_of("country", commands) == "count");
    CHECK(nearest_of("iran", commands) == "");
}

}  // namespace news::test
