// SPDX-License-Identifier: GPL-3.0-or-later
// Damage costs the record in which it is.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/support/gzip.hpp"
#include "tests/support/zstd.hpp"
#include "tests/web/web_records.hpp"

using namespace news::container;
using namespace news::test;

namespace {

using Lines = std::vector<std::string>;

std::string with_length(std::size_t length, const std::string& closing = "\r\n\r\n") {
    return warc_record({.block = http_response(news_page("two")),
                        .length = std::to_string(length),
                        .closing = closing});
}

const std::size_t kRight = http_response(news_page("two")).size();

// Page one, something, page three.
Lines between(const std::string& bytes) {
    return told(page_record("one") + bytes + page_record("three"));
}

Lines with_failure(const std::string& reason) {
    return {"page: one", "failed: " + reason, "page: three"};
}

}  // namespace

TEST_CASE("a length that is too small costs its record only") {
    CHECK(between(with_length(60)) ==
          with_failure(fmt::format("wrong length: 60 bytes are said, {} lie before the next record",
                                   kRight + 4)));
    CHECK(between(with_length(0)).size() == 3);
    CHECK(between(with_length(kRight - 1)).size() == 3);
}

TEST_CASE("a length that is too large costs its record only") {
    for (const std::size_t more : {7U, 20U, 100U, 300U, 5'000U, 50'000'000U, 999'999'999U}) {
        CAPTURE(more);
        CHECK(between(with_length(kRight + more)) ==
              with_failure(
                  fmt::format("wrong length: {} bytes are said, the next record begins after {}",
                              kRight + more, kRight + 4)));
    }
    CHECK(between(with_length(kRight, "")) == Lines{"page: one", "page: two", "page: three"});
    CHECK(told(with_length(kRight + 5)) ==
          Lines{fmt::format("failed: truncated record: {} of {} bytes are there", kRight + 4,
                            kRight + 5)});
}

TEST_CASE("a length that is none costs its record only") {
    const auto [length, reason] = GENERATE(table<std::string, std::string>({
        {"-5", "Content-Length is no number: -5"},
        {"12a", "Content-Length is no number: 12a"},
        {"99999999999999999999", "Content-Length is no number: 99999999999999999999"},
    }));
    CHECK(between(warc_record({.block = http_response(news_page("two")), .length = length})) ==
          with_failure(reason));
    CHECK(between("WARC/1.0\r\nWARC-Type: response\r\n\r\n" + http_response("x")) ==
          with_failure("no Content-Length"));
}

TEST_CASE("the largest length there is is no trap") {
    CHECK(between(with_length(0)).back() == "page: three");
    const std::string largest = "18446744073709551615";
    CHECK(between(warc_record({.block = http_response(news_page("two")), .length = largest}))
              .back() == "page: three");
}

TEST_CASE("line ends may be missing or too many") {
    for (const char* closing :
         {"", "\n", "\r\n", "\n\n", "\r\n\r\n\r\n", "\r\n\r\n\r\n\r\n\n\n\n"}) {
        CAPTURE(closing);
        CHECK(between(with_length(kRight, closing)) ==
              Lines{"page: one", "page: two", "page: three"});
    }
    CHECK(told("\r\n\r\n" + page_record("one")) == Lines{"page: one"});
}

TEST_CASE("garbage between records is told and passed over") {
    CHECK(between("what is this\n\xff and this\r\n") ==
          with_failure("25 bytes that are no record"));
    CHECK(between("WARC/1.0\r\nnothing: to be read\r\n\r\n") == with_failure("no Content-Length"));
    CHECK(between("WARC/1.0\r\n\r\n") == with_failure("12 bytes that are no record"));
    CHECK(between(std::string(300'000, 'W')) == with_failure("300000 bytes that are no record"));
    CHECK(told(page_record("one") + "the end") ==
          Lines{"page: one", "failed: 7 bytes that are no record"});
    const std::string page = news_page("one");
    CHECK(told(page, "a.warc") == Lines{"failed: no WARC header"});
    CHECK(told(page, "a.html") == Lines{"page: one"});
}

TEST_CASE("a header that breaks off leaves the next record alone") {
    CHECK(between("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n") ==
          with_failure("the record's header has no end"));
    CHECK(told(page_record("one") + "WARC/1.0\r\nWARC-Type: resp") ==
          Lines{"page: one", "failed: truncated record header"});
    const std::string endless = "WARC/1.0\r\nWARC-Type: " + std::string(2'000'000, 'x');
    CHECK(between(endless) == with_failure("limit: more than 1048576 bytes of record header"));
    std::string many = "WARC/1.0\r\nWARC-Type: response\r\n";
    while (many.size() < 2'000'000)
        many += "X-Field: a value that says nothing\r\n";
    CHECK(between(many) == with_failure("limit: more than 1048576 bytes of record header"));
}

TEST_CASE("a page about WARC is no record") {
    const std::string page =
        "<html><body><pre>\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nhello"
        "</pre></body></html>";
    CHECK(between(warc_record({.block = http_response(page)})) ==
          Lines{"page: one", "page: " + page, "page: three"});
}

TEST_CASE("a damaged member costs its record, in gzip and in zstd") {
    const auto [pack, damaged, cut] =
        GENERATE(table<std::string (*)(std::string_view), std::string, std::string>({
            {gzip, "gzip", "truncated gzip"},
            {[](std::string_view plain) { return zstd(plain); }, "zstd", "truncated zstd"},
        }));
    const std::string first = pack(page_record("one"));
    const std::string last = pack(page_record("three"));
    std::string broken = pack(page_record("two"));
    const std::string whole = broken;
    for (std::size_t i = 100; i < 110; ++i)
        broken[i] = static_cast<char>(broken[i] ^ 0x5a);
    const Lines lines = told(first + broken + last, "a.warc.gz");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "page: one");
    CHECK_THAT(lines[1], Catch::StartsWith("failed: ") && Catch::Contains(damaged));
    CHECK(lines[2] == "page: three");

    // the place of a failure is that of its record
    const auto outcomes = read_bytes(first + broken + last, "a.warc.gz");
    CHECK(std::get<FailedInput>(outcomes[1]).location.record_offset == first.size());
    CHECK(std::get<PageRecord>(outcomes[2]).location.record_offset == first.size() + broken.size());

    const Lines ended = told(first + whole.substr(0, whole.size() - 40), "a.warc.gz");
    REQUIRE(ended.size() == 2);
    CHECK_THAT(ended[1], Catch::StartsWith("failed: " + cut));
    const Lines missing = told(first + whole.substr(0, 200) + last, "a.warc.gz");
    CHECK(missing.front() == "page: one");
    CHECK(missing.back() == "page: three");
}

TEST_CASE("damage in one gzip over all ends there, with what came before it") {
    const std::string packed = gzip(page_record("one") + page_record("two") + page_record("three"));
    const Lines lines = told(packed.substr(0, packed.size() - 20), "a.warc.gz");
    CHECK(lines.front() == "page: one");
    CHECK_THAT(lines.back(), Catch::StartsWith("failed: truncated gzip"));
}
