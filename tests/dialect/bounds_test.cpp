// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is pasted is translated or refused at once.
#include <ctime>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "common/query/limits.hpp"
#include "searcher/dialect/dialect.hpp"

namespace news::test {

using dialect::Dialect;

namespace {

const std::vector<Dialect> kDialects = {Dialect::nexis, Dialect::factiva, Dialect::proquest,
                                        Dialect::lucene};

const std::vector<std::string_view> kPieces = {
    "(",
    ")",
    "()",
    "\"",
    "\"a\" ",
    "[",
    "]",
    "{",
    "{a} ",
    "*",
    "a* ",
    "a** ",
    "a?? ",
    "a$9 ",
    "a[*9] ",
    "a ",
    "a",
    "and ",
    "a and ",
    "not ",
    "a and not ",
    "a not w/5 ",
    "a not/{} ",
    "a w/{0} b ",
    "a or ",
    "a w/5 ",
    "a w/5 b w/6 ",
    "a near5 b near6 ",
    "a w/s b w/p ",
    "a n/5 b p/6 ",
    "a adj ",
    "a/n5/",
    "a/f5/",
    "/",
    "% ",
    "a % ",
    "headline(",
    "headline(a) ",
    "hd=",
    "hd=a ",
    "hd=(",
    "ti(",
    "ti,ab(",
    "ti,ti,ti(a) ",
    "atleast5(",
    "atleast5 ",
    "caps(",
    "singular(",
    "date(",
    "date 2003 and ",
    "date aft 1/2/2003 and ",
    "date>",
    "date from 2003 ",
    "pd(",
    "pd(2003) ",
    "length>5 and ",
    "wc>",
    "exact(",
    "lnk ",
    "title:",
    "title:(",
    "title:a ",
    "date:[",
    "date:[2003 TO 2004] ",
    "/a/ ",
    "a~ ",
    "a^4 ",
    "\"a b\"~5 ",
    "+a ",
    "-a ",
    "+",
    "-",
    "&& ",
    "a || ",
    "\\",
    "\\a ",
    "*:* ",
    "_exists_:",
    "\u201C",
    "\u00AB",
    "\u3000",
    "\u65E5",
    "\xFF",
    "'",
    "+a b -c (",
    "subject(a) or ",
    "(a or ",
    "a (",
    "(a) ",
};

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() + piece.size() <= bytes)
        text += piece;
    return text;
}

double seconds_for(Dialect dialect, const std::string& text) {
    const std::clock_t begin = std::clock();
    (void)dialect::translate(dialect, text);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string message(Dialect dialect, const std::string& text) {
    const auto translation = dialect::translate(dialect, text);
    if (translation) return "";
    return translation.error().message.substr(0, translation.error().message.find('\n'));
}

}  // namespace

TEST_CASE("65,536 bytes of anything are translated or refused with a message") {
    for (const Dialect dialect : kDialects) {
        for (const std::string_view piece : kPieces) {
            INFO(static_cast<int>(dialect) << " " << piece);
            const auto translation = dialect::translate(dialect, repeated(piece, query::kMaxBytes));
            if (translation) continue;
            CHECK_FALSE(translation.error().message.empty());
            CHECK_FALSE(translation.error().hint.empty());
        }
    }
}

// A measurement, so not among the tests: `test_dialect [pathological]` prints the slowest.
TEST_CASE("print how long 65,536 bytes of anything take", "[.][pathological]") {
    std::multimap<double, std::string, std::greater<>> slowest;
    for (const Dialect dialect : kDialects)
        for (const std::string_view piece : kPieces)
            slowest.emplace(seconds_for(dialect, repeated(piece, query::kMaxBytes)),
                            std::to_string(static_cast<int>(dialect)).append(" ").append(piece));
    constexpr std::ptrdiff_t kShown = 12;
    std::cout << "seconds of the processor, the slowest of " << slowest.size() << ":\n";
    for (auto one = slowest.begin();
         one != slowest.end() && std::distance(slowest.begin(), one) < kShown; ++one)
        std::cout << one->first << "  " << one->second << "\n";
}

TEST_CASE("every short row of pieces is translated or refused with a message and a line to copy") {
    for (const Dialect dialect : kDialects) {
        for (const std::string_view first : kPieces) {
            for (const std::string_view second : kPieces) {
                const std::string text = std::string(first).append(second);
                INFO(static_cast<int>(dialect) << " " << text);
                const auto translation = dialect::translate(dialect, text);
                if (translation) {
                    CHECK_FALSE(translation->text.empty());
                } else {
                    CHECK_FALSE(translation.error().message.empty());
                    CHECK_FALSE(translation.error().hint.empty());
                }
            }
        }
    }
}

TEST_CASE("the bounds are those of a query") {
    for (const Dialect dialect : kDialects) {
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '(') + "iran" + std::string(depth, ')');
        };
        CHECK(message(dialect, nested(query::kMaxDepth)).empty());
        CHECK(message(dialect, nested(query::kMaxDepth + 1)) == "brackets nest deeper than 100");
        CHECK(message(dialect, "") == "the query is empty");
        CHECK(message(dialect, "  ") == "the query is empty");
        CHECK(message(dialect, std::string(query::kMaxBytes + 1, 'a')) ==
              "the query has 65,537 bytes; the limit is 65,536");
        CHECK(message(dialect, "caf\xE9") == "the query is not valid UTF-8 here");
        CHECK(message(dialect, "a\x1B[31mb") == "a control character cannot be searched for");
    }
}

TEST_CASE("names of dialects") {
    CHECK(dialect::dialect_from("Nexis") == Dialect::nexis);
    CHECK(dialect::dialect_from("lucene") == Dialect::lucene);
    CHECK_FALSE(dialect::dialect_from("nexi"));
    CHECK_FALSE(dialect::dialect_from(""));
}

}  // namespace news::test
