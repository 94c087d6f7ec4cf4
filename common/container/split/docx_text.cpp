// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/docx_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "common/unicode.hpp"

namespace news::container {

namespace {

// XML 1.0, 4.1 and 4.6. What is no reference stays as it is.
std::string resolve(std::string_view text) {
    struct Named {
        std::string_view name;
        char32_t character;
    };
    constexpr std::array kNamed = {Named{"amp", '&'}, Named{"lt", '<'}, Named{"gt", '>'},
                                   Named{"quot", '"'}, Named{"apos", '\''}};
    constexpr std::size_t kLongest = 12;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end =
            text[at] == '&' ? text.substr(at, kLongest).find(';') : std::string_view::npos;
        if (end == std::string_view::npos) {
            result += text[at++];
            continue;
        }
        std::string_view name = text.substr(at + 1, end - 1);
        const auto named = std::ranges::find(kNamed, name, &Named::name);
        char32_t character = named == kNamed.end() ? 0 : named->character;
        if (name.starts_with('#')) {
            const bool hex = name.starts_with("#x");
            name.remove_prefix(hex ? 2 : 1);
            unsigned number = 0;
            std::from_chars(name.data(), name.data() + name.size(), number, hex ? 16 : 10);
            character = number;
        }
        if (character != 0) append_utf8(result, character);
        if (character == 0) result.append(text, at, end + 1);
        at += end + 1;
    }
    return result;
}

}  // namespace

DocxText::DocxText(bytes::StreamBuffer& xml, std::size_t limit)
    : xml_(xml), scanner_(xml), limit_(limit) {}

void DocxText::add(std::string_view text) {
    if (section_.over_limit || fallback_ > 0) return;
    section_.over_limit = section_.text.size() + text.size() > limit_;
    if (section_.over_limit)
        section_.text.clear();
    else
        section_.text += text;
}

void DocxText::read(const XmlToken& token) {
    const std::string_view name = local_name(token.name);
    if (token.kind == XmlTokenKind::text || token.kind == XmlTokenKind::cdata) {
        if (in_text_ && run_.size() <= limit_) run_ += token.bytes;
        return;
    }
    const bool begins = token.kind == XmlTokenKind::start || token.kind == XmlTokenKind::empty;
    if (name == "t" && token.kind != XmlTokenKind::empty) {
        in_text_ = token.kind == XmlTokenKind::start;
        if (!in_text_) add(resolve(std::exchange(run_, {})));
    } else if (name == "tab" && begins) {
        // not the stops of a paragraph's properties: these have a position
        if (attribute_of(token.bytes, "w:pos").empty()) add("\t");
    } else if ((name == "br" || name == "cr") && begins) {
        add("\n");
    } else if (name == "Fallback" && token.kind != XmlTokenKind::empty) {
        if (token.kind == XmlTokenKind::start) ++fallback_;
        if (token.kind == XmlTokenKind::end && fallback_ > 0) --fallback_;
    } else if (name == "sectPr" && begins) {
        ends_section_ = true;
    } else if (name == "p" && token.kind == XmlTokenKind::end) {
        add("\n");
    }
}

// A section's properties stand in its last paragraph, the last one's behind it.
std::optional<DocxSection> DocxText::next() {
    if (ended_) return std::nullopt;
    section_ = {};
    section_.offset = xml_.position();
    while (const auto token = scanner_.next()) {
        const bool ends_paragraph =
            token->kind == XmlTokenKind::end && local_name(token->name) == "p";
        ended_ = token->kind == XmlTokenKind::end && local_name(token->name) == "document";
        read(*token);
        if (ended_ || (ends_paragraph && std::exchange(ends_section_, false)))
            return std::move(section_);
    }
    ended_ = true;
    section_.broken = true;
    return std::move(section_);
}

}  // namespace news::container
