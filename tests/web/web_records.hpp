// SPDX-License-Identifier: GPL-3.0-or-later
// Records of web archives, put together piece by piece.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/container/reader.hpp"

namespace news::test {

// A page of a few sentences; `mark` stands in its headline and its body.
std::string news_page(std::string_view mark);

// A response with its head; `fields`: more header lines, each with its end.
std::string http_response(std::string_view body, std::string_view fields = {},
                          std::string_view status = "200 OK",
                          std::string_view type = "text/html; charset=utf-8");

// `body` in chunks of so many bytes, the last one included.
std::string chunked(std::string_view body, std::size_t size);

struct WarcRecord {
    std::string type = "response";
    std::string block = {};
    std::string url = "http://news.example/story";
    std::string time = "2014-11-06T23:10:00Z";
    std::string content_type = "application/http; msgtype=response";
    std::string fields = {};  // more header lines, each with its end
    std::string length = {};  // Content-Length; empty: the right one
    std::string version = "1.0";
    std::string closing = "\r\n\r\n";
};
std::string warc_record(const WarcRecord& record);

// A response record of one news_page().
std::string page_record(std::string_view mark);

// An outcome in short: "page: BYTES", "skipped: REASON", "expected: REASON", "failed: REASON",
// "known: REASON".
std::string in_short(const container::ReadOutcome& outcome);

// All that the bytes hold, as a file of this name would be read.
std::vector<container::ReadOutcome> read_bytes(std::string bytes, std::string_view name,
                                               const container::ReadLimits& limits = {});

// The same in short; pages as "page: MARK" where they are news_page()s.
std::vector<std::string> told(std::string bytes, std::string_view name = "a.warc",
                              const container::ReadLimits& limits = {});

}  // namespace news::test
