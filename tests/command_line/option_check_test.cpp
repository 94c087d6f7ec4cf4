// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/option_check.hpp"

#include <catch2/catch.hpp>

namespace news::test {

namespace {

// What is said; empty: nothing.
std::string said(std::string_view command, std::string name, std::optional<std::string> value) {
    const CommandSpec* spec = find_command(command);
    REQUIRE(spec);
    const auto checked =
        check_options({{"--db", "x"}, {std::move(name), std::move(value)}}, *spec, {"--db"});
    return checked ? "" : checked.error().message + " | " + checked.error().hint;
}

}  // namespace

TEST_CASE("an option that a command has not is named, with commands that have it") {
    CHECK(said("save", "--dups", "show") ==
          "save has no option \"--dups\" | news-searcher save --help   (search, export, run have "
          "it)");
    CHECK(said("count", "--matrix", "year") ==
          "count has no option \"--matrix\" | news-searcher count --help   (batch has it)");
    CHECK(said("fields", "-n", "5").starts_with("fields has no option \"-n\" | "));
    CHECK(said("save", "--sort", "-date").empty());
    CHECK(said("search", "-0", std::nullopt).empty());
    CHECK(said("fields", "--format", "json").empty());
}

TEST_CASE("a number is one that the option can hold") {
    CHECK(said("search", "-n", "-1") ==
          "-n takes a number from 0 to 1,000,000,000, not \"-1\" | -n 10");
    CHECK(said("search", "--offset", "1000000001") ==
          "--offset takes a number from 0 to 1,000,000,000, not \"1000000001\" | --offset 100");
    CHECK_FALSE(said("search", "--limit", "").empty());
    CHECK_FALSE(said("search", "--limit", "5x").empty());
    CHECK_FALSE(said("search", "--max-wildcard", "99999999999999999999999").empty());
    CHECK(said("search", "--limit", "0").empty());
    CHECK(said("search", "--limit", "1000000000").empty());
    CHECK(said("search", "--where", "5x").empty());
}

TEST_CASE("an option has all of its names and no others") {
    const OptionSpec option{"-n,--limit", "N", "", &TypedOptions::limit};
    CHECK(is_called(option, "-n"));
    CHECK(is_called(option, "--limit"));
    CHECK_FALSE(is_called(option, "--lim"));
    CHECK_FALSE(is_called(option, ""));
}

}  // namespace news::test
