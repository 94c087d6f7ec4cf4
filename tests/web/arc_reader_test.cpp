// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/arc_reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/support/gzip.hpp"
#include "tests/web/web_records.hpp"

using namespace news::container;
using namespace news::container::web;
using namespace news::test;

namespace {

using Lines = std::vector<std::string>;

std::string file_head(bool of_two = false) {
    const std::string notes =
        of_two ? "2 0 A Crawler\nURL IP-address Archive-date Content-type Result-code Checksum "
                 "Location Offset Filename Archive-length\n"
               : "1 0 A Crawler\nURL IP-address Archive-date Content-type Archive-length\n";
    return fmt::format("filedesc://a.arc 0.0.0.0 20021231235959 text/plain {}{}\n{}\n",
                       of_two ? "200 - - 0 a.arc " : "", notes.size(), notes);
}

std::string arc_record(const std::string& block, const std::string& url = "http://news.example/1",
                       const std::string& type = "text/html", const std::string& length = {}) {
    return fmt::format("{} 192.0.2.1 20030102030405 {} {}\n{}\n", url, type,
                       length.empty() ? std::to_string(block.size()) : length, block);
}

std::string page_record_of(std::string_view mark) {
    return arc_record(http_response(news_page(mark)));
}

}  // namespace

TEST_CASE("an ARC record is a page with its address and time") {
    const auto outcomes = read_bytes(file_head() + page_record_of("one"), "a.arc");
    REQUIRE(outcomes.size() == 2);
    CHECK(in_short(outcomes[0]) == "expected: the archive's own notes");
    const auto& page = std::get<PageRecord>(outcomes[1]);
    CHECK(page.bytes == news_page("one"));
    CHECK(page.url == "http://news.example/1");
    CHECK(page.crawled == "2003-01-02T03:04:05Z");
    CHECK(page.http_content_type == "text/html; charset=utf-8");
    CHECK(page.location.container_format == "arc");
    CHECK(page.location.record_offset == file_head().size());
    CHECK(page.location.crawled == page.crawled);
}

TEST_CASE("ARC of version 2, packed record by record, and from a record on") {
    const std::string second = fmt::format(
        "http://news.example/a b 192.0.2.1 20030102030405 text/html 200 AB12 - 345 a.arc {}\n{}\n",
        http_response(news_page("two")).size(), http_response(news_page("two")));
    CHECK(told(file_head(true) + second, "a.arc") ==
          Lines{"expected: the archive's own notes", "page: two"});
    const std::string packed = gzip(file_head(true)) + gzip(second);
    const auto outcomes = read_bytes(packed, "a.arc.gz");
    const auto& page = std::get<PageRecord>(outcomes.at(1));
    CHECK(page.url == "http://news.example/a%20b");
    CHECK(page.location.record_offset == gzip(file_head(true)).size());
    CHECK(told(packed.substr(gzip(file_head(true)).size()), "a.arc.gz") == Lines{"page: two"});
}

TEST_CASE("what is no page in an ARC file") {
    CHECK(told(file_head() + arc_record("x", "dns:news.example", "text/dns") +
                   arc_record(http_response("x", "", "200 OK", "image/gif")) +
                   arc_record(http_response(news_page("x"), "", "404 Not Found")),
               "a.arc") == Lines{"expected: the archive's own notes", "expected: name look-up",
                                 "skipped: media type: image/gif", "skipped: status 404"});
}

TEST_CASE("damage in an ARC file costs its record") {
    const std::string block = http_response(news_page("two"));
    const auto between = [](const std::string& bytes) {
        const Lines lines =
            told(file_head() + page_record_of("one") + bytes + page_record_of("three"), "a.arc");
        REQUIRE(lines.size() == 4);
        CHECK(lines[1] == "page: one");
        CHECK(lines[3] == "page: three");
        return lines[2];
    };
    const auto with_length = [&](const std::string& length) {
        return arc_record(block, "http://news.example/2", "text/html", length);
    };
    CHECK_THAT(between(with_length("100")), Catch::StartsWith("failed: wrong length: 100 bytes"));
    CHECK_THAT(between(with_length("900")), Catch::StartsWith("failed: wrong length: 900 bytes"));
    CHECK_THAT(between(with_length("99999999999")), Catch::StartsWith("failed: wrong length"));
    CHECK(between(with_length("-1")) == "failed: its length is no number: -1");
    CHECK(between("some garbage\n") == "failed: 13 bytes that are no record");
    CHECK(told(file_head() + with_length("9000"), "a.arc").back() ==
          fmt::format("failed: truncated record: {} of 9000 bytes are there", block.size() + 1));
}

TEST_CASE("lines that are ARC headers, and lines that are none") {
    for (const char* line : {"http://a/ 1.2.3.4 20030102030405 text/html 12",
                             "http://a/b c 1.2.3.4 20030102030405 text/html 12",
                             "dns:a 0.0.0.0 20030102030405 text/dns -1",
                             "http://a/ 1::2 20030102030405 text/html 200 X - 1 f 12"})
        CHECK(parse_arc_header(line));
    for (const char* line :
         {"", "http://a/", "http://a/ 1.2.3.4 20030102030405 text/html",
          "The boats: 4 left 20030102030405 text 12", "see http://a/ 1.2.3.4 2003 text/html 12",
          "http://a/ x.y.z 20030102030405 text/html 12",
          "<a href=\"http://a/\"> 1.2.3.4 20030102030405 text/html 12"})
        CHECK_FALSE(parse_arc_header(line));
    CHECK_FALSE(is_arc("http://news.example/ is the address"));
    CHECK_FALSE(is_arc(std::string(100'000, 'x')));
}
