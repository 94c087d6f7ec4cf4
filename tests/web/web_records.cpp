// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/web_records.hpp"

#include <utility>

#include <fmt/format.h>

#include "common/archive/open_reader.hpp"

namespace news::test {

using namespace container;

namespace {

// "page: MARK" for a page that news_page() made; any other line as it is.
std::string by_mark(std::string line) {
    constexpr std::string_view kTitle = "<title>";
    const std::size_t title = line.find(kTitle);
    if (title == std::string::npos) return line;
    const std::size_t begin = title + kTitle.size();
    const std::string mark = line.substr(begin, line.find("</title>") - begin);
    return line == "page: " + news_page(mark) ? "page: " + mark : line;
}

}  // namespace

std::string news_page(std::string_view mark) {
    return fmt::format(
        "<!DOCTYPE html><html><head><title>{0}</title></head><body><h1>Harbour reopens {0}</h1>\n"
        "<p>The ferries of Larkhaven sailed again on Thursday, two weeks after the storm ({0}).\n"
        "The quay had been closed since the end of October.</p></body></html>\n",
        mark);
}

std::string http_response(std::string_view body, std::string_view fields, std::string_view status,
                          std::string_view type) {
    std::string head = fmt::format("HTTP/1.1 {}\r\n", status);
    if (!type.empty()) head += fmt::format("Content-Type: {}\r\n", type);
    return fmt::format("{}{}\r\n{}", head, fields, body);
}

std::string chunked(std::string_view body, std::size_t size) {
    std::string result;
    for (std::size_t at = 0; at < body.size(); at += size) {
        const std::string_view chunk = body.substr(at, size);
        result += fmt::format("{:x}\r\n{}\r\n", chunk.size(), chunk);
    }
    return result + "0\r\n\r\n";
}

std::string warc_record(const WarcRecord& record) {
    std::string header = fmt::format("WARC/{}\r\nWARC-Type: {}\r\n", record.version, record.type);
    if (!record.url.empty()) header += fmt::format("WARC-Target-URI: {}\r\n", record.url);
    const std::string length =
        record.length.empty() ? std::to_string(record.block.size()) : record.length;
    return fmt::format("{}WARC-Date: {}\r\n{}Content-Type: {}\r\nContent-Length: {}\r\n\r\n{}{}",
                       header, record.time, record.fields, record.content_type, length,
                       record.block, record.closing);
}

std::string page_record(std::string_view mark) {
    return warc_record({.block = http_response(news_page(mark)),
                        .url = fmt::format("http://news.example/{}", mark)});
}

std::string in_short(const ReadOutcome& outcome) {
    if (const auto* page = std::get_if<PageRecord>(&outcome)) return "page: " + page->bytes;
    if (const auto* known = std::get_if<KnownPage>(&outcome)) return "known: " + known->reason;
    if (const auto* failed = std::get_if<FailedInput>(&outcome)) return "failed: " + failed->reason;
    const auto& skipped = std::get<SkippedInput>(outcome);
    return (skipped.expected ? "expected: " : "skipped: ") + skipped.reason;
}

std::vector<ReadOutcome> read_bytes(std::string bytes, std::string_view name,
                                    const ReadLimits& limits) {
    StreamInput input{file_location(std::string(name)), std::string(name), true, 0, limits};
    const auto reader = archive::open_stream(
        std::move(input), bytes::StreamBuffer(bytes::stream_text(std::move(bytes))));
    std::vector<ReadOutcome> outcomes;
    while (auto outcome = reader->next())
        outcomes.push_back(std::move(*outcome));
    return outcomes;
}

std::vector<std::string> told(std::string bytes, std::string_view name, const ReadLimits& limits) {
    std::vector<std::string> lines;
    for (const ReadOutcome& outcome : read_bytes(std::move(bytes), name, limits))
        lines.push_back(by_mark(in_short(outcome)));
    return lines;
}

}  // namespace news::test
