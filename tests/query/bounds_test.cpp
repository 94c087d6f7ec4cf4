// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed is answered or refused at once.
#include <ctime>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/query/lexer.hpp"
#include "common/query/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/xapian_query.hpp"
#include "tests/query/world.hpp"

namespace news::test {

namespace {

constexpr std::size_t kMany = 100'000;

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() + piece.size() <= bytes)
        text += piece;
    return text;
}

// Of the processor, so that a busy machine changes little.
template <class Callable>
double seconds(Callable&& callable) {
    const std::clock_t begin = std::clock();
    callable();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

Result<query::CompiledQuery> compile(std::string_view text) {
    return query::compile(text, world().index->database(), {});
}

std::string message(std::string_view text) {
    const auto compiled = compile(text);
    if (compiled) return "";
    return compiled.error().message.substr(0, compiled.error().message.find('\n'));
}

std::string nested(std::size_t depth) {
    return std::string(depth, '(') + "iran" + std::string(depth, ')');
}

const std::vector<std::string_view> kPieces = {
    "(",
    ")",
    "()",
    "\"",
    "\"a",
    "\" \"",
    "*",
    "?",
    "a*",
    "aa* ",
    "aa*",
    "NOT ",
    "-",
    "- ",
    "+",
    "!",
    "\\",
    "a OR ",
    "OR ",
    "a AND ",
    "a ",
    "a",
    "a|",
    "||",
    "&",
    "a&&",
    "NEAR/5 ",
    "a NEAR ",
    "a:",
    "headline:",
    "(a ",
    "a(",
    "EXACT(",
    "date:..",
    "date:3 ",
    "words>",
    "=",
    "=a ",
    "~",
    "\"a\"~",
    "a-",
    "a- ",
    "a'",
    "l'",
    "U.",
    "1,",
    "\u65E5",
    "a\u0301",
    "\u2018",
    "\u2018a",
    "\u201C",
    "\u00AB",
    "\u2013",
    "\u2013a ",
    "\u3000",
    "\u200B",
    "\xFF",
    "\xC3",
    "\xE2\x80",
    "[",
    "a^",
    "a~ ",
    "aa?",
    "'",
    "'a ",
    "id:a ",
    "lang:e* ",
    "a.. ",
    "(a OR b)",
    "(a b OR c)",
    "http://",
    "\\\" ",
    "a NEAR/255 ",
    "\"a b\" NEAR/9 ",
    "headline:(a OR ",
    "-(",
    "publisher:a ",
    "aa* OR ",
    "ATLEAST5(",
    "ATLEAST5 ",
    "CAPS(a) ",
    "a /s ",
    "/p ",
    "(a /s b) NEAR/9 ",
    "\u6838 ",
    "COVID-19 ",
    "US ",
};

// As many bytes of each as may be read, and more.
std::vector<std::string> pathological() {
    std::vector<std::string> texts;
    for (const std::string_view piece : kPieces)
        for (const std::size_t bytes : {query::kMaxBytes, kMany * piece.size()})
            texts.push_back(repeated(piece, bytes));
    return texts;
}

}  // namespace

TEST_CASE("a hundred thousand of anything is answered or refused with a message") {
    for (const std::string& text : pathological()) {
        INFO(text.substr(0, 20) << "… of " << text.size() << " bytes");
        const auto compiled = compile(text);
        if (compiled) continue;
        CHECK(compiled.error().code == ErrorCode::query);
        CHECK_FALSE(compiled.error().message.empty());
        CHECK_FALSE(compiled.error().hint.empty());
    }
}

// A measurement, so not among the tests: `test_query [pathological]` prints the slowest.
TEST_CASE("print how long a hundred thousand of anything takes", "[.][pathological]") {
    compile("iran");  // what is made once is made now
    std::multimap<double, std::string, std::greater<>> slowest;
    for (const std::string& text : pathological())
        slowest.emplace(seconds([&] { (void)compile(text); }), text);
    constexpr std::ptrdiff_t kShown = 12;
    std::cout << "seconds of the processor, the slowest of " << slowest.size() << ":\n";
    for (auto one = slowest.begin();
         one != slowest.end() && std::distance(slowest.begin(), one) < kShown; ++one)
        std::cout << one->first << "  " << one->second.substr(0, 20) << "… of "
                  << one->second.size() << " bytes\n";
}

TEST_CASE("the parser takes any tokens and gives a printable tree") {
    for (const std::string_view piece : kPieces) {
        const std::string text = repeated(piece, 2'000);
        INFO(piece);
        const query::Parsed parsed = query::parse(query::lex(text), text);
        const bool refused = query::first_error(parsed.diagnostics) != nullptr;
        CHECK((refused || parsed.tree.has_value()));
        if (parsed.tree) CHECK_FALSE(print_tree(*parsed.tree, text).empty());
        for (const query::Diagnostic& diagnostic : parsed.diagnostics)
            CHECK_FALSE(render(diagnostic, text).empty());
    }
}

TEST_CASE("each bound has its message") {
    CHECK(message(nested(query::kMaxDepth)).empty());
    CHECK(message(nested(query::kMaxDepth + 1)) == "brackets nest deeper than 100");
    CHECK(message(repeated("iran ", query::kMaxWords * 5)).empty());
    CHECK(message(repeated("iran ", query::kMaxWords * 5 + 5)) ==
          "the query has more than 2,000 words");
    CHECK(message(repeated("ir* ", query::kMaxWildcards * 4)).empty());
    CHECK(message(repeated("ir* ", query::kMaxWildcards * 4 + 4)) ==
          "the query has more than 100 wildcards");
    CHECK(message(std::string(query::kMaxBytes, ' ')) == "the query is empty");
    CHECK(message(std::string(query::kMaxBytes + 1, ' ')) ==
          "the query has 65,537 bytes; the limit is 65,536");
    CHECK(message(repeated("a OR ", query::kMaxPieces * 5 / 2)) ==
          "the query has more than 2,000 words");
    CHECK(message(repeated("a OR ", query::kMaxPieces * 5 / 2 + 5)) ==
          "the query has more than 10,000 words and signs");
    CHECK(message(repeated("a-", query::kMaxParts * 2 - 2)).empty());
    CHECK(message(repeated("a-", query::kMaxParts * 2 + 2)) ==
          "this word has more than 2,000 parts");
    CHECK(message('"' + repeated("a ", query::kMaxParts * 2 + 2) + '"') ==
          "this phrase has more than 2,000 parts");
    CHECK(message("caf\xE9") == "the query is not valid UTF-8 here");
    CHECK(message(std::string_view("a\0b", 3)) == "a control character cannot be searched for");
    CHECK(message("a\x1B[31mb") == "a control character cannot be searched for");
}

TEST_CASE("the terms that a query stands for are bounded in all") {
    constexpr std::size_t kForms = query::kDefaultMaxWildcard;
    Article article;
    article.language = "en";
    for (std::size_t i = 0; i < kForms; ++i)
        article.body += "form" + std::to_string(i) + " ";
    const QueryIndex index({article});
    const auto ask = [&](std::size_t times) {
        return query::compile(repeated("form* ", 6 * times), index.database(), {});
    };
    CHECK(ask(query::kTermsPerWildcard).has_value());
    const auto refused = ask(query::kTermsPerWildcard + 1);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().message.starts_with(
        "the query stands for more than 20,000 words of the index"));
}

}  // namespace news::test
