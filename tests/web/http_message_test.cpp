// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/http_message.hpp"

#include <catch2/catch.hpp>

#include "tests/support/brotli.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/zstd.hpp"
#include "tests/web/web_records.hpp"

using namespace news::container::web;
using namespace news::test;

namespace {

constexpr std::size_t kPlenty = 1'000'000;

const std::string kPage = news_page("one");

HttpBody read(const std::string& message, std::size_t limit = kPlenty, bool cut = false) {
    const HttpHead head = parse_http_head(message);
    return decode_body(head, std::string_view(message).substr(head.size), cut, limit);
}

std::string coded(const std::string& coding, const std::string& body) {
    return http_response(body, "Content-Encoding: " + coding + "\r\n");
}

const std::string kChunked = "Transfer-Encoding: chunked\r\n";

// An index's worth of text that packs well.
std::string long_page() {
    std::string page = kPage;
    while (page.size() < 100'000)
        page += kPage;
    return page;
}

}  // namespace

TEST_CASE("the head is a status and fields") {
    const std::string message =
        "HTTP/1.1 200 OK\r\nDate: Thu\r\ncontent-type:  text/html ;charset=x\r\n"
        "X-Folded: a\r\n  b\r\nContent-Length: 12\r\n\r\nbody";
    const HttpHead head = parse_http_head(message);
    CHECK(head.status == 200);
    CHECK(head.content_type == "text/html ;charset=x");
    CHECK(head.content_length == 12U);
    CHECK(message.substr(head.size) == "body");
    CHECK_FALSE(head.chunked);
    CHECK(head.codings.empty());
}

TEST_CASE("status lines of all kinds of servers, and what is none") {
    const auto [line, status] = GENERATE(table<std::string, int>({{"HTTP/1.0 404 Not Found", 404},
                                                                  {"HTTP/1.1 200", 200},
                                                                  {"HTTP/2 200 ", 200},
                                                                  {"HTTP/1.1  301 Moved", 301},
                                                                  {"HTTP/1.1 20", 0},
                                                                  {"HTTP/1.1 OK", 0},
                                                                  {"HTTP/1.1", 0},
                                                                  {"<html>", 0},
                                                                  {"", 0}}));
    CAPTURE(line);
    CHECK(parse_http_head(line + "\r\n\r\n").status == status);
    CHECK(parse_http_head(line + "\n\n").status == status);
    CHECK(parse_http_head(line).status == status);
}

TEST_CASE("a long header line costs nothing, an endless one its page") {
    const std::string padding = "X-Pad: " + std::string(70'000, 'h') + "\r\n";
    CHECK(read(http_response(kPage, padding)).bytes == kPage);
    const std::string endless = "X-Pad: " + std::string(2'000'000, 'h') + "\r\n";
    std::string many;
    while (many.size() < 2'000'000)
        many += "X: 1\n";
    for (const std::string& fields : {endless, many})
        CHECK(parse_http_head(http_response(kPage, fields)).damage ==
              "limit: more than 1048576 bytes of HTTP header");
}

TEST_CASE("content codings are taken off") {
    CHECK(read(coded("gzip", gzip(kPage))).bytes == kPage);
    CHECK(read(coded("GZIP", gzip(kPage))).bytes == kPage);
    CHECK(read(coded("x-gzip", gzip(kPage))).bytes == kPage);
    CHECK(read(coded("deflate", deflate(kPage, DeflateForm::zlib))).bytes == kPage);
    CHECK(read(coded("deflate", deflate(kPage, DeflateForm::raw))).bytes == kPage);
    CHECK(read(coded("br", brotli(kPage))).bytes == kPage);
    CHECK(read(coded("zstd", zstd(kPage))).bytes == kPage);
    CHECK(read(coded("gzip, br", brotli(gzip(kPage)))).bytes == kPage);
    CHECK(read(coded("gzip\r\nContent-Encoding: zstd", zstd(gzip(kPage)))).bytes == kPage);
    CHECK(read(coded("identity", kPage)).bytes == kPage);
    CHECK(read(coded("utf-8", kPage)).bytes == kPage);
    CHECK(read(http_response(gzip(kPage), "Transfer-Encoding: gzip\r\n")).bytes == kPage);
}

TEST_CASE("a coding that is not known is named, and never taken for text") {
    const HttpBody body = read(coded("compress", "\x1f\x9d packed"));
    CHECK(body.skipped == "content-encoding: compress");
    CHECK(body.bytes.empty());
    CHECK(read(coded("gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip", "x")).skipped ==
          "limit: more than 8 content codings");
}

TEST_CASE("a page that is not packed though its head says so is given as it stands") {
    for (const char* coding : {"gzip", "deflate", "br", "zstd"}) {
        const HttpBody body = read(coded(coding, kPage));
        CHECK(body.bytes == kPage);
        CHECK(body.warning == std::string("not packed, though its header says so: ") + coding);
    }
}

TEST_CASE("damage within a coding is told with its name") {
    CHECK(read(coded("gzip", gzip(kPage).substr(0, 100))).damage ==
          "content-encoding gzip: truncated gzip");
    CHECK(read(coded("br", brotli(kPage).substr(0, 100))).damage ==
          "content-encoding br: truncated brotli data");
    CHECK(read(coded("zstd", zstd(kPage).substr(0, 100))).damage ==
          "content-encoding zstd: truncated zstd");
    CHECK_FALSE(read(coded("gzip", "no gzip")).damage.empty());
    CHECK(read(coded("gzip", "")).damage.empty());  // as of an answer to HEAD
}

TEST_CASE("bombs are bounded, in one coding and in several") {
    const std::string zeros(50'000'000, '\0');
    for (const std::string& message :
         {coded("gzip", gzip(zeros)), coded("br", brotli(zeros)), coded("zstd", zstd(zeros)),
          coded("deflate", deflate(zeros, DeflateForm::raw)),
          coded("gzip, gzip", gzip(gzip(zeros)))}) {
        const HttpBody body = read(message);
        CHECK(body.skipped == "limit: more than 1000000 bytes");
        CHECK(body.bytes.empty());
    }
    CHECK(read(http_response(std::string(kPlenty + 1, 'a'))).skipped ==
          "limit: more than 1000000 bytes");
    CHECK(read(http_response(std::string(kPlenty, 'a'))).skipped.empty());
}

TEST_CASE("chunks are joined") {
    const std::string page = long_page();
    CHECK(read(http_response(chunked(page, 37), kChunked)).bytes == page);
    CHECK(read(http_response(chunked(page, 4096), kChunked)).bytes == page);
    const std::string packed = gzip(page);
    CHECK(
        read(http_response(chunked(packed, 1000), kChunked + "Content-Encoding: gzip\r\n")).bytes ==
        page);
    // an extension, blanks, line ends without CR, a trailer
    CHECK(read(http_response("3;name=\"value\"\r\none\r\n 4 \ntwo \n0\r\nTrailer: x\r\n\r\n",
                             kChunked))
              .bytes == "onetwo ");
    CHECK(read(http_response("", kChunked)).bytes.empty());
}

TEST_CASE("a page that is not chunked though its head says so is given as it stands") {
    const HttpBody body = read(http_response(kPage, kChunked));
    CHECK(body.bytes == kPage);
    CHECK(body.warning == "not chunked, though its header says so");
    CHECK(read(http_response("No markup at all.", kChunked, "200 OK", "text/plain")).bytes ==
          "No markup at all.");
    CHECK(read(http_response(gzip(kPage), kChunked + "Content-Encoding: gzip\r\n")).bytes == kPage);
}

TEST_CASE("bad chunks are damage, a missing last one is not") {
    CHECK(read(http_response("zz\r\n" + kPage, kChunked)).damage ==
          "bad chunk size at byte 0 of the body");
    CHECK(read(http_response("3\r\none\r\nzz\r\n", kChunked)).damage ==
          "bad chunk size at byte 8 of the body");
    CHECK(read(http_response("ffffffffffffffff\r\none", kChunked)).damage ==
          "a chunk of the body is cut short: 3 of 18446744073709551615 bytes");
    CHECK(read(http_response("fffffffffffffffff\r\none", kChunked)).damage ==
          "bad chunk size at byte 0 of the body");
    CHECK(read(http_response("-1\r\none", kChunked)).damage ==
          "bad chunk size at byte 0 of the body");
    const HttpBody body = read(http_response("3\r\none\r\n", kChunked));
    CHECK(body.bytes == "one");
    CHECK(body.warning == "the last chunk of the body is missing");
    CHECK(read(http_response("5\r\none", kChunked), kPlenty, true).bytes == "one");
}

TEST_CASE("less than the server promised is a warning") {
    const std::string longer = "Content-Length: 100000\r\n";
    CHECK(read(http_response(kPage, longer)).warning ==
          "the server sent " + std::to_string(kPage.size()) + " of 100000 bytes");
    CHECK(read(http_response(gzip(kPage), longer + "Content-Encoding: gzip\r\n")).warning.empty());
}
