// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/warc_reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/bytes/sha256.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/zstd.hpp"
#include "tests/web/web_records.hpp"

using namespace news::container;
using namespace news::test;
using news::bytes::sha256_hex;

namespace {

using Lines = std::vector<std::string>;

const Lines kThreePages = {"page: one", "page: two", "page: three"};

std::string warcinfo() {
    return warc_record({.type = "warcinfo",
                        .block = "software: a crawler\r\n",
                        .url = "",
                        .content_type = "application/warc-fields"});
}

}  // namespace

TEST_CASE("a response is a page with its address, time and type") {
    const std::string page = news_page("one");
    const auto outcomes = read_bytes(
        warcinfo() + warc_record({.block = http_response(page), .url = "<http://news.example/1>"}),
        "a.warc");
    REQUIRE(outcomes.size() == 2);
    const auto& record = std::get<PageRecord>(outcomes[1]);
    CHECK(record.bytes == page);
    CHECK(record.sha256 == sha256_hex(page));
    CHECK(record.url == "http://news.example/1");
    CHECK(record.http_content_type == "text/html; charset=utf-8");
    CHECK(record.crawled == "2014-11-06T23:10:00Z");
    CHECK(record.location.crawled == record.crawled);
    CHECK(record.location.container_format == "warc");
    CHECK(record.location.record_offset == warcinfo().size());
    CHECK(record.format == RecordFormat::page);
    CHECK(record.warning.empty());
}

TEST_CASE("the four versions are read alike, and names of fields in any case") {
    for (const char* version : {"0.17", "0.18", "1.0", "1.1"}) {
        CAPTURE(version);
        CHECK(told(warc_record({.block = http_response(news_page("one")), .version = version})) ==
              Lines{"page: one"});
    }
    const std::string block = http_response(news_page("one"));
    CHECK(told(fmt::format("WARC/1.0\nwarc-type:RESPONSE\nWarc-Date: 2014\n"
                           "CONTENT-TYPE:\n application/http\ncontent-length:{}\n\n{}\n\n",
                           block.size(), block)) == Lines{"page: one"});
}

TEST_CASE("however a WARC is packed, its pages are the same and each can be read from its place") {
    const std::string notes = warcinfo();
    const Lines records = {page_record("one"), page_record("two"), page_record("three")};
    std::string plain = notes;
    std::string gzips = gzip(notes);
    std::string zstds = zstd(notes);
    for (const std::string& record : records) {
        plain += record;
        gzips += gzip(record);
        zstds += zstd(record);
    }
    for (const std::string& packed : {plain, gzips, zstds}) {
        const auto outcomes = read_bytes(packed, "a.warc.gz");
        REQUIRE(outcomes.size() == 4);
        for (std::size_t i = 1; i < outcomes.size(); ++i) {
            const auto& page = std::get<PageRecord>(outcomes[i]);
            CHECK("page: " + page.bytes == "page: " + news_page(kThreePages[i - 1].substr(6)));
            const auto offset = static_cast<std::size_t>(*page.location.record_offset);
            const auto again = read_bytes(packed.substr(offset), "a.warc.gz");
            CHECK(std::get<PageRecord>(again.front()).sha256 == page.sha256);
        }
    }
    const Lines all = {"expected: warcinfo record", "page: one", "page: two", "page: three"};
    CHECK(told(gzip(plain)) == all);
    CHECK(told(zstd(plain)) == all);
    // nothing but the beginning is a place to begin at: the offset is that of the plain bytes
    const auto outcomes = read_bytes(gzip(plain), "a.warc.gz");
    CHECK(std::get<PageRecord>(outcomes[1]).location.record_offset == notes.size());
}

TEST_CASE("zstd with a dictionary is read, from its beginning only") {
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += page_record("number " + std::to_string(i * 7919 % 10007));
    const std::string dictionary = zstd_dictionary(text);
    constexpr unsigned kDictionary = 13;
    std::string packed = skippable_frame(kDictionary, zstd(dictionary));
    for (const char* mark : {"one", "two", "three"})
        packed += zstd(page_record(mark), dictionary);
    CHECK(told(packed, "a.warc.zst") == kThreePages);
    const auto outcomes = read_bytes(packed, "a.warc.zst");
    CHECK(std::get<PageRecord>(outcomes.at(1)).location.record_offset == page_record("one").size());
}

TEST_CASE("every record is counted once, those that no one looks for as expected") {
    CHECK(told(warcinfo() + warc_record({.type = "request", .block = "GET / HTTP/1.1\r\n\r\n"}) +
               page_record("one") + warc_record({.type = "metadata", .block = "fetchTimeMs: 4"}) +
               warc_record({.type = "resource",
                            .block = "wget 1.21",
                            .url = "metadata://gnu.org/software/wget/warc/wget.log",
                            .content_type = "text/plain"}) +
               warc_record({.type = "response",
                            .block = "20141106231000\nnews.example. 3600 IN A 192.0.2.1\n",
                            .url = "dns:news.example",
                            .content_type = "text/dns"}) +
               warc_record({.block = http_response("User-agent: *\n", "", "200 OK", "text/plain"),
                            .url = "http://news.example/robots.txt"}) +
               warc_record({.type = "continuation", .block = "x"}) +
               warc_record({.type = "future", .block = "x"})) ==
          Lines{"expected: warcinfo record", "expected: request record", "page: one",
                "expected: metadata record", "expected: the crawler's own notes",
                "expected: name look-up", "expected: robots.txt", "skipped: continuation record",
                "skipped: future record"});
    CHECK(told(warc_record({.block = http_response(news_page("one")),
                            .fields = "WARC-Segment-Number: 1\r\n"})) ==
          Lines{"skipped: segment of a record: not joined"});
}

TEST_CASE("a resource and a conversion are pages by the type of the record itself") {
    CHECK(told(warc_record(
              {.type = "resource", .block = news_page("one"), .content_type = "text/html"})) ==
          Lines{"page: one"});
    const auto outcomes = read_bytes(warc_record({.type = "conversion",
                                                  .block = "Harbour reopens\n\nFerries sail.",
                                                  .content_type = "text/plain"}),
                                     "a.wet");
    const auto& page = std::get<PageRecord>(outcomes.front());
    CHECK(page.bytes == "Harbour reopens\n\nFerries sail.");
    CHECK(page.http_content_type == "text/plain");
    CHECK(told(warc_record({.type = "resource", .block = "x", .content_type = "image/png"})) ==
          Lines{"skipped: media type: image/png"});
}

TEST_CASE("a page that the crawler cut is given with a warning, packed or not") {
    const std::string page = news_page("one");
    const std::string fields = "WARC-Truncated: length\r\n";
    const auto plain =
        read_bytes(warc_record({.block = http_response(page), .fields = fields}), "a.warc");
    CHECK(std::get<PageRecord>(plain.front()).warning == "the crawler stopped within the page");
    const std::string cut = gzip(page).substr(0, gzip(page).size() - 30);
    const std::string block = http_response(cut, "Content-Encoding: gzip\r\n");
    const auto packed = read_bytes(warc_record({.block = block, .fields = fields}), "a.warc");
    CHECK(page.starts_with(std::get<PageRecord>(packed.front()).bytes));
    CHECK(told(warc_record({.block = block})) ==
          Lines{"failed: content-encoding gzip: truncated gzip"});
}

TEST_CASE("a page over the bound is skipped and costs no memory, the next one is read") {
    const ReadLimits limits{.page_bytes = 1000};
    const std::string small = http_response("<p>" + std::string(997, 'a'));
    const std::string over = http_response("<p>" + std::string(998, 'a'));
    const std::string huge = http_response("<p>" + std::string(9'000'000, 'a'));
    const std::string video = http_response(std::string(9'000'000, 'a'), "", "200 OK", "video/mp4");
    const Lines lines =
        told(warc_record({.block = small}) + warc_record({.block = over}) +
                 warc_record({.block = huge}) + warc_record({.block = video}) + page_record("one"),
             "a.warc", limits);
    REQUIRE(lines.size() == 5);
    CHECK_THAT(lines[0], Catch::StartsWith("page: <p>aaa"));
    CHECK(lines[1] == "skipped: limit: more than 1000 bytes");
    CHECK(lines[2] == "skipped: limit: more than 1000 bytes");
    CHECK(lines[3] == "skipped: media type: video/mp4");
    CHECK(lines[4] == "page: one");
}

TEST_CASE("addresses with brackets and spaces, times of several kinds") {
    const auto url_of = [](const std::string& url) {
        const auto outcomes =
            read_bytes(warc_record({.block = http_response(news_page("one")), .url = url}), "a");
        return std::get<PageRecord>(outcomes.front()).url;
    };
    CHECK(url_of("http://news.example/a b") == "http://news.example/a%20b");
    CHECK(url_of(" <http://news.example/> ") == "http://news.example/");
    const auto time_of = [](const std::string& time) {
        const auto outcomes =
            read_bytes(warc_record({.block = http_response(news_page("one")), .time = time}), "a");
        return std::get<PageRecord>(outcomes.front()).crawled;
    };
    CHECK(time_of("2014-11-06T23:10:00.123456Z") == "2014-11-06T23:10:00.123456Z");
    CHECK(time_of("2014-11-06") == "2014-11-06");
    CHECK(time_of("20141106231000") == "2014-11-06T23:10:00Z");
    CHECK(time_of("yesterday").empty());
    CHECK(time_of("2014-11-06 or so").empty());
}
