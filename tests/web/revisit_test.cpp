// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/bytes/sha256.hpp"
#include "common/container/web/page_memory.hpp"
#include "tests/web/web_records.hpp"

using namespace news::container;
using namespace news::test;
using news::bytes::sha256_hex;

namespace {

using Lines = std::vector<std::string>;

// A capture at an hour of a day, with more header lines.
std::string capture(const std::string& block, const std::string& fields, int hour = 10) {
    return warc_record(
        {.block = block, .time = fmt::format("2014-11-06T{}:00:00Z", hour), .fields = fields});
}

std::string revisit(const std::string& fields) {
    return warc_record({.type = "revisit",
                        .block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
                        .time = "2014-11-09T08:00:00Z",
                        .fields = fields});
}

const std::string kDigest = "WARC-Payload-Digest: sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A\r\n";
const std::string kOther = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n";
const std::string kId = "WARC-Record-ID: <urn:uuid:e9a0cecc-0221-11e7-adb1-0242ac120008>\r\n";
const std::string kRefersTo = "WARC-Refers-To: <urn:uuid:e9a0cecc-0221-11e7-adb1-0242ac120008>\r\n";
const std::string kRefersToCapture =
    "WARC-Refers-To-Target-URI: http://news.example/story\r\n"
    "WARC-Refers-To-Date: 2014-11-06T10:00:00Z\r\n";

}  // namespace

TEST_CASE("a revisit is the page that its digest, its capture or its record id names") {
    const std::string page = news_page("one");
    const std::string original = capture(http_response(page), kDigest + kId);
    for (const std::string& fields : {kDigest, kRefersToCapture, kRefersTo, kOther + kRefersTo}) {
        CAPTURE(fields);
        const auto outcomes = read_bytes(original + revisit(fields), "a.warc");
        REQUIRE(outcomes.size() == 2);
        const auto* known = std::get_if<KnownPage>(&outcomes[1]);
        REQUIRE(known);
        CHECK(known->sha256 == sha256_hex(page));
        CHECK(known->location.crawled == "2014-11-09T08:00:00Z");
        CHECK(known->location.record_offset == original.size());
    }
    CHECK(told(original + revisit(kDigest + kRefersToCapture)).back() ==
          "known: revisit: the page of 2014-11-06T10:00:00Z");
    CHECK(told(original + revisit(kDigest)).back() == "known: revisit: a page read before");
}

TEST_CASE("a revisit of nothing that was read says why") {
    const std::string page = http_response(news_page("one"));
    CHECK(told(revisit(kDigest)) == Lines{"skipped: revisit: its page is not in this archive"});
    CHECK(told(revisit("")) == Lines{"skipped: revisit: it does not say of what"});
    CHECK(told(capture(page, kDigest) + revisit(kOther)).back() ==
          "skipped: revisit: its page is not in this archive");
    // what comes later is not known yet
    CHECK(told(revisit(kDigest) + capture(page, kDigest)) ==
          Lines{"skipped: revisit: its page is not in this archive", "page: one"});
    const std::string image = http_response("\xff\xd8\xff", "", "200 OK", "image/jpeg");
    CHECK(told(capture(image, kDigest) + revisit(kDigest)).back() ==
          "skipped: revisit: of a record that is no page");
    const std::string damaged =
        http_response("zz\r\n" + news_page("one"), "Transfer-Encoding: chunked\r\n");
    CHECK(told(capture("no head", kDigest) + revisit(kDigest)).back() ==
          "skipped: revisit: of a record that is no page");
}

TEST_CASE("a page is remembered, also where the same was met as none before and after") {
    const std::string page = http_response(news_page("one"));
    const std::string missing = http_response(news_page("one"), "", "404 Not Found");
    CHECK(told(capture(missing, kDigest) + capture(page, kDigest, 11) +
               capture(missing, kDigest, 12) + revisit(kDigest))
              .back() == "known: revisit: a page read before");
}

TEST_CASE("the memory of pages finds each of many, and is small") {
    web::PageMemory memory;
    constexpr int kPages = 20000;
    const auto digest_of = [](int i) { return sha256_hex("page " + std::to_string(i)); };
    for (int i = 0; i < kPages; ++i) {
        memory.remember(fmt::format("capture {}", i), digest_of(i));
        memory.remember(fmt::format("record {}", i), digest_of(i));
        memory.remember(fmt::format("image {}", i), "");
    }
    int wrong = 0;
    for (int i = 0; i < kPages; ++i) {
        wrong += memory.find(fmt::format("capture {}", i)) == digest_of(i) ? 0 : 1;
        wrong += memory.find(fmt::format("record {}", i)) == digest_of(i) ? 0 : 1;
        wrong += memory.find(fmt::format("image {}", i)) == std::string() ? 0 : 1;
        wrong += memory.find(fmt::format("other {}", i)) ? 1 : 0;
    }
    CHECK(wrong == 0);
    CHECK(memory.bytes() < kPages * (32 + 3 * 20));
    CHECK_FALSE(web::PageMemory().find("capture 1"));
}
