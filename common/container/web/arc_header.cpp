// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/arc_header.hpp"

#include <algorithm>
#include <array>

#include "common/container/web/header_fields.hpp"

namespace news::container::web {

namespace {

constexpr std::size_t kFieldsOfOne = 5;
constexpr std::size_t kFieldsOfTwo = 10;
constexpr std::size_t kMostFields = kFieldsOfTwo;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_time(std::string_view text) {
    return text.size() >= 8 && text.size() <= 20 && std::all_of(text.begin(), text.end(), is_digit);
}

// IPv4, IPv6, or "0.0.0.0" where it is not known.
bool is_ip_address(std::string_view text) {
    return text.size() >= 2 && text.find_first_of(".:") != std::string_view::npos &&
           text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

// The last of the line's fields, the last first; the address, which may hold spaces, is left.
struct Fields {
    std::array<std::string_view, kMostFields> from_the_end;
    std::array<std::string_view, kMostFields> before;  // what is left of the line before each
    std::size_t count = 0;
};

Fields split_from_the_end(std::string_view line) {
    Fields fields;
    while (!line.empty() && fields.count < kMostFields) {
        const std::size_t space = line.rfind(' ');
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        fields.from_the_end[fields.count] = line.substr(begin);
        fields.before[fields.count] = begin == 0 ? std::string_view() : line.substr(0, space);
        line = fields.before[fields.count++];
    }
    return fields;
}

// `between`: fields between the content type and the length.
std::optional<ArcHeader> read_fields(const Fields& fields, std::size_t between) {
    const std::size_t type = between + 1;
    const std::size_t address = type + 2;  // of the server
    if (fields.count <= address) return std::nullopt;
    const std::string_view url = fields.before[address];
    const std::size_t colon = url.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 16) return std::nullopt;
    if (url.find_first_of("\t\"<") != std::string_view::npos) return std::nullopt;
    if (!is_ip_address(fields.from_the_end[address]) || !is_time(fields.from_the_end[type + 1]))
        return std::nullopt;
    const std::string_view length = fields.from_the_end[0];
    return ArcHeader{url, fields.from_the_end[type + 1], fields.from_the_end[type], length,
                     parse_length(length)};
}

std::optional<std::string_view> first_line(std::string_view bytes) {
    const std::size_t end = bytes.substr(0, kLongestArcHeader).find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool begins_record(std::string_view bytes) {
    const auto line = first_line(bytes);
    return line && parse_arc_header(*line);
}

std::size_t find_record(std::string_view bytes, std::size_t from) {
    if (from == 0 && begins_record(bytes)) return 0;
    std::size_t end = bytes.find('\n', from == 0 ? 0 : from - 1);
    while (end != std::string_view::npos && end + 1 < bytes.size()) {
        if (begins_record(bytes.substr(end + 1))) return end + 1;
        end = bytes.find('\n', end + 1);
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<ArcHeader> parse_arc_header(std::string_view line) {
    const Fields fields = split_from_the_end(line);
    if (auto header = read_fields(fields, 0)) return header;
    return read_fields(fields, kFieldsOfTwo - kFieldsOfOne);
}

RecordMark arc_mark() {
    return {begins_record, find_record, kLongestArcHeader, "\n"};
}

}  // namespace news::container::web
