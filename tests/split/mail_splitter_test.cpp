// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/mail_splitter.hpp"

#include <catch2/catch.hpp>

#include "tests/support/outcomes.hpp"

using namespace news::container;
using news::test::outcomes_of;
using Lines = std::vector<std::string>;

namespace {

const std::string kFirst =
    "From: Anna Smith <anna@courier.example>\n"
    "Message-ID: <1@courier.example>\n"
    "Subject: The harbour\n"
    "\n"
    "The harbour was closed.\n"
    "\n"
    "From Monday on it is open.\n";
const std::string kSecond =
    "From: Bob Brown <bob@courier.example>\n"
    "Message-ID: <2@courier.example>\n"
    "Subject: The bridge\n"
    "\n"
    ">From here to there.\n";
const std::string kFromLine = "From anna@courier.example Thu Nov  6 23:10:00 2014\n";

}  // namespace

TEST_CASE("a message is told by what only mail has in its header") {
    CHECK(is_mail(kFirst));
    CHECK(is_mail("   \r\n\r\n" + kFirst));
    CHECK(
        is_mail("From: <Saved by Blink>\nSnapshot-Content-Location: http://a.example/\n"
                "Subject: A\nMIME-Version: 1.0\n\n"));
    CHECK_FALSE(is_mail("Headline: The harbour\nDate: 6 November 2014\nFrom: Harbour\n\nText."));
    CHECK_FALSE(is_mail("From: the harbour\nSubject: closed\nThe harbour was closed.\n"));
    CHECK_FALSE(is_mail("The path: a long one.\n"));
    CHECK_FALSE(is_mail(""));
}

TEST_CASE("a message of its own is a record as a whole") {
    CHECK(outcomes_of("a.eml", " \n" + kFirst) == Lines{"page:  \n" + kFirst});
}

TEST_CASE("the messages of an mbox") {
    const std::string mbox = kFromLine + kFirst + "\n" + kFromLine + kSecond + "\n";
    CHECK(outcomes_of("inbox", mbox) ==
          Lines{"page @51: " + kFirst,
                "page @" + std::to_string(51 + kFirst.size() + 1 + 51) + ": " + kSecond});
    const std::string without_end = kFromLine + kFirst;
    CHECK(outcomes_of("inbox", without_end) == Lines{"page @51: " + kFirst});
}

TEST_CASE("a message over the bound costs the bound") {
    ReadLimits limits;
    limits.page_bytes = 200;
    const std::string mbox =
        kFromLine + kFirst + std::string(300'000, 'x') + "\n\n" + kFromLine + kSecond + "\n";
    const Lines lines = outcomes_of("inbox", mbox, limits);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "skipped @51: limit: more than 200 bytes");
    CHECK_THAT(lines[1], Catch::EndsWith(": " + kSecond));
}
