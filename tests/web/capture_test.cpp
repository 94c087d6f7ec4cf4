// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/capture.hpp"

#include <catch2/catch.hpp>

#include "common/container/web/media_type.hpp"
#include "tests/web/web_records.hpp"

using namespace news::container;
using namespace news::container::web;
using namespace news::test;

namespace {

// What a response of this status and type comes to.
std::string read(const std::string& body, const std::string& type,
                 const std::string& status = "200 OK") {
    const std::string block = http_response(body, "", status, type);
    Capture capture;
    capture.is_http = true;
    capture.length = block.size();
    capture.bytes = block;
    const std::string line = in_short(read_capture(std::move(capture), {}));
    return line == "page: " + body ? "page" : line;
}

const std::string kPage = news_page("one");

}  // namespace

TEST_CASE("HTML, XHTML and plain text in 2xx are pages") {
    CHECK(read(kPage, "text/html") == "page");
    CHECK(read(kPage, "TEXT/HTML;charset=x") == "page");
    CHECK(read(kPage, "application/xhtml+xml; charset=utf-8") == "page");
    CHECK(read("Ferries sail.", "text/plain") == "page");
    CHECK(read(kPage, "text/html", "203 Non-Authoritative Information") == "page");
    CHECK(read("", "text/html", "204 No Content") == "skipped: empty");
}

TEST_CASE("any other status is skipped with it, before its type") {
    for (const char* status : {"404 Not Found", "301 Moved", "304 Not Modified", "500 Oh", "100 C",
                               "206 Partial Content", "999 No"}) {
        const std::string reason = "skipped: status " + std::string(status).substr(0, 3);
        CHECK(read(kPage, "text/html", status) == reason);
        CHECK(read("x", "image/png", status) == reason);
    }
}

TEST_CASE("any other media type is skipped with its name") {
    CHECK(read("{}", "application/json; charset=utf-8") == "skipped: media type: application/json");
    CHECK(read("<rss/>", "application/rss+xml") == "skipped: media type: application/rss+xml");
    CHECK(read("<rss/>", "text/xml") == "skipped: media type: text/xml");
    CHECK(read("%PDF-1.4", "application/pdf") == "skipped: media type: application/pdf");
    CHECK(read("x", "image/jpeg") == "skipped: media type: image/jpeg");
}

TEST_CASE("where the type says nothing the bytes say whether it is HTML") {
    for (const char* type : {"", "application/octet-stream", "unknown/unknown"}) {
        CAPTURE(type);
        CHECK(read(kPage, type) == "page");
        CHECK(read("\xef\xbb\xbf \r\n<HTML>", type) == "page");
        const std::string name = *type ? type : "none";
        CHECK(read("Ferries sail.", type) == "skipped: media type: " + name);
        CHECK(read("PK\x03\x04", type) == "skipped: media type: " + name);
    }
}

TEST_CASE("a message without a head is HTML or damage") {
    const auto bare = [](const std::string& block) {
        Capture capture;
        capture.is_http = true;
        capture.length = block.size();
        capture.bytes = block;
        return in_short(read_capture(std::move(capture), {}));
    };
    CHECK(bare(kPage) == "page: " + kPage);
    CHECK(bare("Ferries sail.") == "failed: no HTTP status line");
    CHECK(bare("") == "skipped: empty");
    CHECK(bare("HTTP/1.1 200 OK\r\nContent-Type: text/html") == "skipped: empty");
}

TEST_CASE("the essence of a media type") {
    CHECK(media_type(" Text/HTML ; charset=x") == "text/html");
    CHECK(media_type("text/html, text/html") == "text/html");
    CHECK(media_type("text/html charset=x") == "text/html");
    CHECK(media_type("").empty());
    CHECK(media_type(";").empty());
}

TEST_CASE("how HTML begins") {
    for (const char* text : {"<!doctype html>", "<HTML lang=x>", "<body>", "<p>", "<!-- x", "<h1>"})
        CHECK(begins_as_html(text));
    for (const char* text : {"", "<", "<pre>", "<article-list>", "<?xml ?>", "text <html>"})
        CHECK_FALSE(begins_as_html(text));
    for (const char* text : {"<x", "</p>", "<?xml", "<!x", " \n<p"})
        CHECK(begins_as_markup(text));
    for (const char* text : {"", "<", "< p", "<3", "x<p>"})
        CHECK_FALSE(begins_as_markup(text));
}
