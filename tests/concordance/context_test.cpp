// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/context.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "common/unicode.hpp"

namespace news::test {

using concordance::context_before;
using concordance::context_behind;

TEST_CASE("contexts are cut between words") {
    const std::string text = "The ferry left the harbour before noon and came back late.";
    const std::size_t at = text.find("harbour");
    CHECK(context_before(text, at, 100) == "The ferry left the ");
    CHECK(context_before(text, at, 19) == "The ferry left the ");
    CHECK(context_before(text, at, 18) == "ferry left the ");
    CHECK(context_before(text, at, 15) == "ferry left the ");
    CHECK(context_before(text, at, 4) == "the ");
    const std::size_t end = at + std::string("harbour").size();
    CHECK(context_behind(text, end, 100) == " before noon and came back late.");
    CHECK(context_behind(text, end, 12) == " before noon");
    CHECK(context_behind(text, end, 11) == " before");
    CHECK(context_behind(text, end, 0).empty());
    CHECK(context_before(text, 0, 10).empty());
    CHECK(context_behind(text, text.size(), 10).empty());
}

TEST_CASE("a line break is a space") {
    const std::string text = "It ended.\n\nThe ferry\nleft.";
    CHECK(context_before(text, text.find("ferry"), 40) == "It ended. The ");
    CHECK(context_behind(text, text.find("ferry") + 5, 40) == " left.");
}

TEST_CASE("contexts without spaces are cut between characters, wide ones counted twice") {
    const std::string text = "港口今天重新开放渡轮再次开航";
    const std::size_t at = text.find("重新");
    CHECK(context_before(text, at, 5) == "今天");
    CHECK(context_before(text, at, 4) == "今天");
    CHECK(context_behind(text, at, 7) == "重新开");
}

TEST_CASE("marks stay with their character") {
    // e and a combining acute accent, five times
    const std::string text = "e\u0301e\u0301e\u0301e\u0301e\u0301";
    CHECK(context_before(text, text.size(), 2) == "e\u0301e\u0301");
    CHECK(context_behind(text, 0, 2) == "e\u0301e\u0301");
}

TEST_CASE("a context takes as long as it is wide, not as the text is long") {
    const std::string text(10'000'000, 'x');
    for (int i = 0; i < 10'000; ++i)
        if (context_before(text, text.size() / 2, 20).size() != 20) FAIL("another width");
    SUCCEED();
}

}  // namespace news::test
