// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/argument_split.hpp"

#include <catch2/catch.hpp>

namespace news::test {

namespace {

using Words = std::vector<std::string>;

Result<SplitArguments> split(const Words& arguments) {
    const auto takes_value = [](std::string_view name) -> std::optional<bool> {
        if (name == "-n" || name == "--limit" || name == "--sort") return true;
        if (name == "-q" || name == "-0" || name == "--quiet") return false;
        return std::nullopt;
    };
    return split_arguments(arguments, {"search", "count"}, takes_value,
                           {"--limit", "--quiet", "--sort", "-0", "-n", "-q"});
}

}  // namespace

TEST_CASE("words, options and the command are told apart wherever they stand") {
    const auto [arguments, command, words, options] =
        GENERATE(table<Words, std::string, Words, Words>({
            {{}, "", {}, {}},
            {{"iran", "AND", "coalition"}, "", {"iran", "AND", "coalition"}, {}},
            {{"count", "iran"}, "count", {"iran"}, {}},
            {{"-q", "count", "iran"}, "count", {"iran"}, {"-q"}},
            {{"-n", "5", "count", "iran"}, "count", {"iran"}, {"-n", "5"}},
            {{"-n", "count", "iran"}, "", {"iran"}, {"-n", "count"}},
            {{"iran", "count"}, "", {"iran", "count"}, {}},
            {{"search", "count"}, "search", {"count"}, {}},
            {{"--", "count"}, "", {"count"}, {}},
            {{"count", "--", "-iran", "--", "-n"}, "count", {"-iran", "--", "-n"}, {}},
            {{"[a,b]", "--sort", "-date", "c"}, "", {"[a,b]", "c"}, {"--sort", "-date"}},
            {{"--limit=5", "iran", "-n5", "-qn", "7", "-q0n8"},
             "",
             {"iran"},
             {"--limit=5", "-n5", "-qn", "7", "-q0n8"}},
            {{"-", "", "-0"}, "", {"-", ""}, {"-0"}},
        }));
    const auto parts = split(arguments);
    REQUIRE(parts);
    CHECK(parts->command == command);
    CHECK(parts->words == words);
    CHECK(parts->options == options);
}

TEST_CASE("options are given with the values that are theirs") {
    const auto parts = split({"-qn5", "iran", "--limit=", "-0", "--sort", "-date", "-n", "-1"});
    REQUIRE(parts);
    std::string given;
    for (const auto& [name, value] : parts->given)
        given += name + (value ? "=" + *value : "") + " ";
    CHECK(given == "-q -n=5 --limit= -0 --sort=-date -n=-1 ");
}

TEST_CASE("an option that lacks its value is named") {
    const auto parts = split({"count", "iran", "-qn"});
    REQUIRE_FALSE(parts);
    CHECK(parts.error().message == "there is nothing after -n, which takes a value");
    CHECK(parts.error().hint == "news-searcher count --help");
    CHECK(split({"iran", "--limit"}).error().hint == "news-searcher --help");
}

TEST_CASE("an option that does not exist is an error that says what to type") {
    const auto [argument, hint] = GENERATE(table<std::string, std::string>(
        {{"-iran", "NOT iran   (or, after all options, news-searcher -- QUERY -iran)"},
         {"-qx", "NOT qx   (or, after all options, news-searcher -- QUERY -qx)"},
         {"--limt", "--limit"},
         {"--sor=date", "--sort"},
         {"--nothing-like-it", "news-searcher --help"}}));
    const auto parts = split({"coalition", argument});
    REQUIRE_FALSE(parts);
    CHECK(parts.error().code == ErrorCode::usage);
    CHECK(parts.error().hint == hint);
}

}  // namespace news::test
