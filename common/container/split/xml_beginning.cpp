// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/xml_beginning.hpp"

#include "common/container/split/xml_doctype.hpp"
#include "common/container/split/xml_scanner.hpp"

namespace news::container {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestTag = 64 * 1024;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kUtf8Bom = "\xef\xbb\xbf";

// "utf-16le", "utf-16be", or empty (XML 1.0, appendix F).
std::string_view wide_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("<\0"sv)) return "utf-16le";
    if (bytes.starts_with("\xfe\xff"sv) || bytes.starts_with("\0<"sv)) return "utf-16be";
    return {};
}

// The markup of UTF-16, which is ASCII.
std::string narrow(std::string_view bytes) {
    std::string text;
    for (const char c : bytes)
        if (c != '\0' && c != '\xff' && c != '\xfe') text += c;
    return text;
}

std::string_view from_markup(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kSpace);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

// Fills in what stands in `text`; false where it is no XML.
bool read(std::string_view text, XmlBeginning& beginning) {
    while (!(text = from_markup(text)).empty()) {
        if (text.starts_with("<?") || text.starts_with("<!--")) {
            const std::string_view closing = text[1] == '?' ? "?>" : "-->";
            const std::size_t end = text.find(closing);
            if (text.starts_with("<?xml") && beginning.encoding.empty())
                beginning.encoding = attribute_of(text.substr(0, end), "encoding");
            beginning.has_declaration = beginning.has_declaration || text.starts_with("<?xml");
            if (end == std::string_view::npos) return beginning.has_declaration;
            text.remove_prefix(end + closing.size());
        } else if (text.starts_with("<!DOCTYPE")) {
            const std::size_t length = doctype_length(text);
            if (length == 0) beginning.trouble = "its DOCTYPE does not end";
            if (length == 0) return beginning.has_declaration;
            beginning.doctype = text.substr(0, length);
            text.remove_prefix(length);
        } else {
            bytes::StreamBuffer rest(bytes::stream_text(std::string(text.substr(0, kLongestTag))));
            const auto token = XmlScanner(rest).next();
            if (!token || token->name.empty() || token->kind == XmlTokenKind::end)
                return beginning.has_declaration;
            beginning.root_tag = token->bytes;
            beginning.root = token->name;
            return true;
        }
    }
    return beginning.has_declaration;
}

}  // namespace

std::optional<XmlBeginning> read_xml_beginning(std::string_view bytes) {
    XmlBeginning beginning;
    std::string narrowed;
    if (const std::string_view wide = wide_encoding(bytes); !wide.empty()) {
        narrowed = narrow(bytes);
        bytes = narrowed;
        beginning.encoding = wide;
        beginning.is_wide = true;
    }
    if (bytes.starts_with(kUtf8Bom)) bytes.remove_prefix(kUtf8Bom.size());
    const std::string_view text = from_markup(bytes);
    if (!text.starts_with('<') || !read(text, beginning)) return std::nullopt;
    return beginning;
}

}  // namespace news::container
