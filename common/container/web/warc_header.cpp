// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/warc_header.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/ascii_case.hpp"

namespace news::container::web {

namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::size_t kLook = 64;
constexpr std::size_t kMostHeader = std::size_t{1024} * 1024;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view past_digits(std::string_view text) {
    text.remove_prefix(static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_digit) - text.begin()));
    return text;
}

// What stands behind a line "WARC/1.0"; empty where the bytes do not begin with one.
std::string_view past_version(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) return {};
    std::string_view rest = bytes.substr(kMagic.size());
    const std::string_view minor = past_digits(rest);
    if (minor.size() == rest.size() || !minor.starts_with('.')) return {};
    rest = past_digits(minor.substr(1));
    if (rest.size() + 1 == minor.size()) return {};
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    return rest.starts_with('\n') ? rest.substr(1) : std::string_view();
}

// Where a record is due: any field may come first.
bool begins_record(std::string_view bytes) {
    const std::string_view field = past_version(bytes);
    return !field.empty() && ascii_lower(field[0]) >= 'a' && ascii_lower(field[0]) <= 'z';
}

// In the middle of anything: one of the format's own fields comes first, as all writers have it.
std::size_t find_record(std::string_view bytes, std::size_t from) {
    std::size_t at = bytes.find(kMagic, from);
    while (at != std::string_view::npos) {
        const std::string_view field = past_version(bytes.substr(at, kLook));
        if (begins_ignoring_case(field, "warc-") || begins_ignoring_case(field, "content-")) break;
        at = bytes.find(kMagic, at + 1);
    }
    return at;
}

}  // namespace

RecordMark warc_mark() {
    return {begins_record, find_record, kLook, "\r\n\r\n"};
}

WarcHeader take_warc_header(bytes::StreamBuffer& buffer) {
    WarcHeader header;
    buffer.take_line(kLook);  // the version
    const std::uint64_t begin = buffer.position();
    while (true) {
        if (begins_record(buffer.peek(kLook))) {
            header.damage = "the record's header has no end";
            return header;
        }
        const auto taken = static_cast<std::size_t>(buffer.position() - begin);
        const auto line = buffer.take_line(kMostHeader - taken + 1);
        if (!line) {
            header.damage = "truncated record header";
            return header;
        }
        if (taken + line->size() > kMostHeader) {
            header.damage = fmt::format("limit: more than {} bytes of record header", kMostHeader);
            return header;
        }
        if (trimmed(*line).empty()) break;
        header.fields.take_line(*line);
    }
    header.type = ascii_lower(header.fields.first("warc-type"));
    const std::string_view length = header.fields.first("content-length");
    header.content_length = parse_length(length);
    if (!header.content_length)
        header.damage = length.empty()
                            ? "no Content-Length"
                            : fmt::format("Content-Length is no number: {}", length.substr(0, 40));
    return header;
}

}  // namespace news::container::web
