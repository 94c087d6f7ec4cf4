// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/completion.hpp"

#include <catch2/catch.hpp>

namespace news::test {

namespace {

const CompletedProgram& program() {
    static const CompletedProgram one = {
        {{{"-d", "--db"}, "PATH", "The database"}, {{"-q", "--quiet"}, "", "Less"}},
        {{"search", "Look for", "QUERY", {{{"--sort"}, "ORDER", "In which order"}}},
         {"show", "Print", "ID", {{{"--raw"}, "", "As it is"}}}},
        "search"};
    return one;
}

std::string names(const std::vector<std::string>& words) {
    const CompletionPoint point = completion_point(program(), words);
    std::string text;
    for (const std::string& line : {completion_lines(point.word, names_at(program(), point))})
        text += line;
    return text;
}

}  // namespace

TEST_CASE("words to complete come after their option, and are at least one") {
    const char* some[] = {"p", "--complete", "show", ""};
    CHECK(words_to_complete(4, some) == std::vector<std::string>{"show", ""});
    CHECK_FALSE(words_to_complete(2, some));
    const char* others[] = {"p", "show", "--complete"};
    CHECK_FALSE(words_to_complete(3, others));
}

TEST_CASE("commands and options are offered where they may stand") {
    CHECK(names({"s"}) == "search\tLook for\nshow\tPrint\n");
    CHECK(names({"-q", "sh"}) == "show\tPrint\n");
    CHECK(names({"show", "s"}).empty());
    CHECK(names({"--", "s"}).empty());
    CHECK(names({"iran", "s"}).empty());
    CHECK(names({"--s"}) == "--sort\tIn which order\n");
    CHECK(names({"show", "--"}) == "--raw\tAs it is\n--db\tThe database\n--quiet\tLess\n");
    CHECK(names({"--", "--s"}).empty());
    CHECK(names({"--db", "s"}).empty());
    CHECK(names({"-qd", "s"}).empty());
    CHECK(names({"--db", "x", "sh"}) == "show\tPrint\n");
}

TEST_CASE("the value of an option is known, in both ways to write it") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"iran", "--sort", "da"}, {"iran", "--sort=da"}}) {
        const CompletionPoint point = completion_point(program(), words);
        REQUIRE(point.option);
        CHECK(point.option->value == "ORDER");
        CHECK(point.word.typed == "da");
        CHECK(completion_lines(point.word, {choices("relevance, date"), false}) ==
              point.word.fixed + "date\t\n");
    }
    const auto point =
        completion_point(program(), {"-d", "my.db", "--sort=date", "show", "--raw", ""});
    CHECK(point.command->name == "show");
    CHECK(point.values == decltype(point.values){{"--db", "my.db"}, {"--sort", "date"}});
    CHECK(point.option == nullptr);
}

TEST_CASE("of several values the last is completed") {
    TypedWord word{"--by=", "year,pub"};
    go_to_last_value(word);
    CHECK(completion_lines(word, {{{"publisher", "Who"}}, true}) ==
          "--by=year,publisher\tWho\n:files\n");
}

TEST_CASE("what a shell or terminal could take for something else is not offered") {
    CHECK(completion_lines({}, {{{"a\nb", ""}, {"a\tb", ""}, {"a\x1b[m", ""}, {"ok", "x\x1by"}}}) ==
          "ok\tx\\x1by\n");
}

}  // namespace news::test
