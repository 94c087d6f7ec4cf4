// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/http_message.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/bytes/brotli_stream.hpp"
#include "common/bytes/gzip_stream.hpp"
#include "common/bytes/zstd_stream.hpp"
#include "common/container/web/chunked_body.hpp"
#include "common/container/web/header_fields.hpp"
#include "common/container/web/media_type.hpp"

namespace news::container::web {

namespace {

using bytes::ByteStream;
using namespace std::string_view_literals;

constexpr std::size_t kMostHead = std::size_t{1024} * 1024;
constexpr std::size_t kMostCodings = 8;

// "HTTP/1.1 200 OK"; the reason may be missing.
int parse_status(std::string_view line) {
    if (!line.starts_with("HTTP/")) return 0;
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return 0;
    const std::string_view digits = trimmed(line.substr(space)).substr(0, 3);
    int status = 0;
    const char* const end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, status);
    return error == std::errc() && last == end && status >= 100 ? status : 0;
}

// What stands in Content-Encoding and means nothing: also names of charsets, by mistake.
constexpr std::array kNoCodings = {""sv,     "identity"sv, "none"sv,   "utf-8"sv,
                                   "utf8"sv, "8bit"sv,     "binary"sv, "chunked"sv};

void add_codings(std::vector<std::string>& codings, std::string_view list) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string name = ascii_lower(trimmed(list.substr(0, comma)));
        if (std::find(kNoCodings.begin(), kNoCodings.end(), name) == kNoCodings.end())
            codings.push_back(std::move(name));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

// Null: the coding is not known.
std::unique_ptr<ByteStream> decoder(std::string_view coding, std::unique_ptr<ByteStream> packed) {
    if (coding == "gzip" || coding == "x-gzip") return bytes::stream_gzip(std::move(packed));
    if (coding == "deflate") return bytes::stream_deflate(std::move(packed));
    if (coding == "br") return bytes::stream_brotli(std::move(packed));
    if (coding == "zstd") return bytes::stream_zstd(std::move(packed), bytes::kZstdHttpWindow);
    return nullptr;
}

HttpBody bounded_body(std::string bytes, std::size_t limit) {
    HttpBody result;
    if (bytes.size() > limit)
        result.skipped = fmt::format("limit: more than {} bytes", limit);
    else
        result.bytes = std::move(bytes);
    return result;
}

// Takes the codings off, the last one first.
HttpBody unpack(const std::vector<std::string>& codings, std::string body, bool cut,
                std::size_t limit) {
    HttpBody result;
    if (codings.size() > kMostCodings) {
        result.skipped = fmt::format("limit: more than {} content codings", kMostCodings);
        return result;
    }
    std::unique_ptr<ByteStream> stream = bytes::stream_text(std::move(body));
    for (auto coding = codings.rbegin(); coding != codings.rend(); ++coding) {
        stream = decoder(*coding, std::move(stream));
        if (!stream) {
            result.skipped = "content-encoding: " + *coding;
            return result;
        }
    }
    bytes::ReadAll read = bytes::read_all(*stream, limit);
    if (!read.over_limit && !read.trouble.empty() && (!cut || read.bytes.empty())) {
        result.damage = fmt::format("content-encoding {}: {}", codings.back(), read.trouble);
        return result;
    }
    if (read.over_limit) result.skipped = fmt::format("limit: more than {} bytes", limit);
    result.bytes = std::move(read.bytes);  // none where it is over the limit
    result.warning = std::move(read.warning);
    return result;
}

HttpBody decode(const HttpHead& head, std::string body, bool cut, std::size_t limit) {
    if (head.codings.empty() || body.empty()) return bounded_body(std::move(body), limit);
    if (!begins_as_markup(body)) return unpack(head.codings, std::move(body), cut, limit);
    // a crawler that unpacked it and kept the header, or packed bytes that happen to begin so
    HttpBody result = unpack(head.codings, body, cut, limit);
    if (result.damage.empty()) return result;
    result = bounded_body(std::move(body), limit);
    result.warning = "not packed, though its header says so: " + head.codings.back();
    return result;
}

}  // namespace

HttpHead parse_http_head(std::string_view message) {
    HttpHead head;
    HeaderFields fields;
    const std::string_view bounded = message.substr(0, kMostHead);
    std::size_t at = 0;
    bool ended = false;
    while (at < bounded.size() && !ended) {
        const std::size_t end = bounded.find('\n', at);
        std::string_view line = bounded.substr(at, end - at);
        at = end == std::string_view::npos ? bounded.size() : end + 1;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (head.status == 0) {
            head.status = parse_status(line);
            if (head.status == 0) return head;
        } else if (line.empty()) {
            ended = true;
        } else {
            fields.take_line(line);
        }
    }
    if (!ended && message.size() > kMostHead) {
        head.damage = fmt::format("limit: more than {} bytes of HTTP header", kMostHead);
        return head;
    }
    head.size = at;
    head.content_type = fields.first("content-type");
    head.content_length = parse_length(fields.first("content-length"));
    const std::string transfer = fields.all("transfer-encoding");
    add_codings(head.codings, fields.all("content-encoding"));
    add_codings(head.codings, transfer);
    head.chunked = ascii_lower(transfer).find("chunked") != std::string::npos;
    return head;
}

HttpBody decode_body(const HttpHead& head, std::string_view body, bool cut, std::size_t limit) {
    if (!head.chunked) {
        HttpBody result = decode(head, std::string(body), cut, limit);
        const bool plain = head.codings.empty() && result.warning.empty() && !cut;
        if (plain && head.content_length && *head.content_length > body.size())
            result.warning =
                fmt::format("the server sent {} of {} bytes", body.size(), *head.content_length);
        return result;
    }
    ChunkedBody chunks = join_chunks(body);
    if (!chunks.begun && !body.empty()) {
        // the crawler has joined the chunks and kept the header
        const std::string type = media_type(head.content_type);
        const bool is_html = is_page_type(type) && type != "text/plain";
        if (is_html && head.codings.empty() && !begins_as_markup(body))
            return {{}, {}, std::move(chunks.damage), {}};
        HttpBody result = decode(head, std::string(body), cut, limit);
        if (result.warning.empty()) result.warning = "not chunked, though its header says so";
        return result;
    }
    if (!chunks.damage.empty() && !cut) return {{}, {}, std::move(chunks.damage), {}};
    HttpBody result = decode(head, std::move(chunks.bytes), cut, limit);
    if (result.warning.empty()) result.warning = std::move(chunks.warning);
    return result;
}

}  // namespace news::container::web
