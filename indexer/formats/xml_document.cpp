// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/xml_document.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/html/charset.hpp"

namespace news::formats {

Result<XmlDocument> XmlDocument::parse(const container::PageRecord& record) {
    XmlDocument document;
    const std::string utf8 = html::decode(record.bytes, record.http_content_type).utf8;
    // white space alone is text too where it stands between words: <b>a</b> <i>b</i>
    constexpr unsigned kOptions = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                  pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
    const pugi::xml_parse_result parsed =
        document.document_.load_buffer(utf8.data(), utf8.size(), kOptions, pugi::encoding_utf8);
    if (!parsed)
        return fail(ErrorCode::input,
                    fmt::format("XML: {} at byte {}", parsed.description(), parsed.offset));
    return document;
}

std::string_view local_name(XmlNode node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlNode child(XmlNode parent, std::string_view name) {
    for (const XmlNode node : parent.children())
        if (local_name(node) == name) return node;
    return {};
}

XmlNode descend(XmlNode node, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        node = child(node, name);
    return node;
}

std::vector<XmlNode> children(XmlNode parent, std::string_view name) {
    std::vector<XmlNode> found;
    for (const XmlNode node : parent.children())
        if (local_name(node) == name) found.push_back(node);
    return found;
}

std::vector<XmlNode> descendants(XmlNode root, std::string_view name) {
    std::vector<XmlNode> found;
    for (XmlNode node = next_within(root, root); node; node = next_within(root, node))
        if (local_name(node) == name) found.push_back(node);
    return found;
}

XmlNode next_within(XmlNode root, XmlNode node) {
    if (const XmlNode first = node.first_child()) return first;
    return next_behind(root, node);
}

XmlNode next_behind(XmlNode root, XmlNode node) {
    while (node && node != root) {
        if (const XmlNode next = node.next_sibling()) return next;
        node = node.parent();
    }
    return {};
}

std::string attribute(XmlNode node, const char* name) {
    return clean_text(node.attribute(name).value());
}

std::string raw_text(XmlNode node) {
    std::string text = node.value();
    for (XmlNode inner = next_within(node, node); inner; inner = next_within(node, inner))
        text += inner.value();
    return text;
}

std::string text(XmlNode node) {
    return clean_text(resolve_references(raw_text(node)));
}

std::vector<std::string> texts(const std::vector<XmlNode>& nodes) {
    std::vector<std::string> found;
    for (const XmlNode node : nodes)
        if (std::string one = text(node); !one.empty()) found.push_back(std::move(one));
    return found;
}

std::string resolve_references(std::string_view text) {
    std::string resolved;
    while (!text.empty()) {  // line by line: reading markup joins them
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        const std::size_t reference = line.find('&');
        if (reference == std::string_view::npos ||
            line.find(';', reference) == std::string_view::npos) {
            resolved += line;
            continue;
        }
        std::string escaped;
        for (const char c : line)
            c == '<' ? escaped += "&lt;" : escaped += c;
        resolved += extract::text_of_markup(escaped) + "\n";
    }
    return resolved;
}

}  // namespace news::formats
