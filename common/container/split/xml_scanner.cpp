// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/xml_scanner.hpp"

#include <algorithm>

namespace news::container {

namespace {

constexpr std::size_t kFirstLook = 4096;
constexpr std::size_t kLongestTag = 1024 * 1024;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kBehindName = " \t\r\n/>";

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

struct TagLength {
    std::size_t bytes;
    bool is_tag;  // false: something that never becomes one
};

// A value may not hold '<': one is where a broken tag ends, so that its quote swallows nothing.
TagLength measure_tag(bytes::StreamBuffer& buffer) {
    char quote = 0;
    std::string_view seen = buffer.peek(kFirstLook);
    for (std::size_t at = 1;; ++at) {
        if (at == seen.size()) {
            if (at < kLongestTag) seen = buffer.peek(std::min(2 * at, kLongestTag));
            if (at == seen.size()) return {at, false};
        }
        const char c = seen[at];
        if (c == '<') return {at, false};
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return {at + 1, true};
        }
    }
}

XmlToken tag_token(std::string_view tag) {
    XmlToken token{XmlTokenKind::start, tag.substr(1), tag};
    if (tag[1] == '/') {
        token.kind = XmlTokenKind::end;
        token.name.remove_prefix(1);
    } else if (tag[tag.size() - 2] == '/') {
        token.kind = XmlTokenKind::empty;
    }
    token.name = token.name.substr(0, token.name.find_first_of(kBehindName));
    return token;
}

}  // namespace

std::optional<XmlToken> XmlScanner::next() {
    buffer_.skip(taken_);
    taken_ = 0;
    if (buffer_.peek(1).empty()) return std::nullopt;
    XmlToken token{};
    if (!closing_.empty()) {
        token = piece_of_section();
    } else if (buffer_.held().front() == '<') {
        token = markup();
    } else {
        const std::string_view held = buffer_.held();
        token = {XmlTokenKind::text, {}, held.substr(0, held.find('<'))};
    }
    taken_ = token.bytes.size();
    return token;
}

XmlToken XmlScanner::piece_of_section() {
    std::string_view held = buffer_.held();
    if (held.size() < closing_.size()) held = buffer_.peek(closing_.size());
    if (held.starts_with(closing_)) {
        held = held.substr(0, closing_.size());
        closing_ = {};
        return {XmlTokenKind::other, {}, held};
    }
    std::size_t length = held.find(closing_);
    // the beginning of what closes it may be the end of what is held
    if (length == std::string_view::npos)
        length = held.size() < closing_.size() ? held.size() : held.size() - closing_.size() + 1;
    return {section_, {}, held.substr(0, length)};
}

XmlToken XmlScanner::markup() {
    struct Section {
        std::string_view opening;
        std::string_view closing;
        XmlTokenKind kind;
    };
    constexpr Section kSections[] = {{"<!--", "-->", XmlTokenKind::other},
                                     {"<![CDATA[", "]]>", XmlTokenKind::cdata},
                                     {"<?", "?>", XmlTokenKind::other}};
    const std::string_view beginning = buffer_.peek(kSections[1].opening.size());
    for (const Section& section : kSections) {
        if (!beginning.starts_with(section.opening)) continue;
        closing_ = section.closing;
        section_ = section.kind;
        return {XmlTokenKind::other, {}, beginning.substr(0, section.opening.size())};
    }
    const std::size_t name = beginning.starts_with("</") ? 2 : 1;
    if (beginning.size() <= name || !begins_name(beginning[name]))
        return {XmlTokenKind::text, {}, beginning.substr(0, 1)};
    const TagLength length = measure_tag(buffer_);
    const std::string_view tag = buffer_.peek(length.bytes);
    return length.is_tag ? tag_token(tag) : XmlToken{XmlTokenKind::text, {}, tag};
}

std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view name_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string_view attribute_of(std::string_view tag, std::string_view name) {
    std::size_t at = tag.find_first_of(kSpace);
    while (at < tag.size()) {
        at = tag.find_first_not_of(kSpace, at);
        if (at == std::string_view::npos) break;
        const std::size_t equals = tag.find('=', at);
        if (equals == std::string_view::npos) break;
        std::string_view found = tag.substr(at, equals - at);
        found = found.substr(0, found.find_first_of(kSpace));
        const std::size_t quote = tag.find_first_of("\"'", equals);
        if (quote == std::string_view::npos) break;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        if (end == std::string_view::npos) break;
        if (found == name) return tag.substr(quote + 1, end - quote - 1);
        at = end + 1;
    }
    return {};
}

}  // namespace news::container
