// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/mail.hpp"

#include <catch2/catch.hpp>

using namespace news;

namespace {

extract::Extraction read(std::string message) {
    container::PageRecord record;
    record.format = container::RecordFormat::mail;
    record.bytes = std::move(message);
    auto extraction = formats::read_mail(record, {});
    REQUIRE(extraction);
    return std::move(*extraction);
}

}  // namespace

TEST_CASE("parts within parts are bounded: the time for a line grows with them") {
    std::string message = "From: Anna Smith <anna@courier.example>\nSubject: Parts\n";
    for (int i = 0; i < 20'000; ++i) {
        const std::string boundary = "b" + std::to_string(i);
        message +=
            "Content-Type: multipart/mixed; Boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    CHECK(read(message).article.skipped == "limit: more than 300 parts within parts");
}

TEST_CASE("a header without a text") {
    const auto extraction = read("From: anna@courier.example\nSubject: The harbour\n\n");
    CHECK(extraction.article.headline == "The harbour");
    CHECK(extraction.article.authors.empty());
    CHECK_FALSE(extraction.article.date);
}

TEST_CASE("a date that is none is none") {
    CHECK_FALSE(read("Date: next Thursday\nSubject: A\n\nText.").article.date);
    CHECK(read("Date: 6 Nov 2014 23:10 -0500\nSubject: A\n\nText.").article.date->iso() ==
          "2014-11-06");
}

TEST_CASE("what follows the signature's line is not the text") {
    CHECK(read("Subject: A\n\nText.\n-- \nAnna\n").article.body == "Text.");
}

TEST_CASE("all who send are authors, their given names first") {
    const auto authors = [](const std::string& from) {
        return read("From: " + from + "\nSubject: A\n\nText.").article.authors;
    };
    using Names = std::vector<std::string>;
    CHECK(authors("\"Smith, John\" <j@courier.example>") == Names{"John Smith"});
    CHECK(authors("\"Smith, John A.\" <j@courier.example>, Bob Brown <b@courier.example>") ==
          Names{"John A. Smith", "Bob Brown"});
    CHECK(authors("\"van der Berg, Jan\" <j@courier.example>") == Names{"Jan van der Berg"});
    CHECK(authors("The Daily Desk <desk@courier.example>") == Names{"The Daily Desk"});
    CHECK(authors("x@courier.example, Bob Brown <b@courier.example>") == Names{"Bob Brown"});
}
