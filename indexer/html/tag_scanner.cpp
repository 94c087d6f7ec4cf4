// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tag_scanner.hpp"

#include <algorithm>
#include <array>

#include "common/ascii_case.hpp"

namespace news::html {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
std::size_t skip_space(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at]))
        ++at;
    return at;
}

// Precondition: text[at] is neither white space nor '/' nor '>'. nullopt at the end of the text.
std::optional<TagAttribute> read_attribute(std::string_view text, std::size_t at) {
    const std::size_t start = at;
    ++at;  // a '=' here belongs to the name
    while (at < text.size() && !is_space(text[at]) && text[at] != '/' && text[at] != '>' &&
           text[at] != '=') {
        ++at;
    }
    TagAttribute attribute{text.substr(start, at - start), {}, start, at};
    const std::size_t equals = skip_space(text, at);
    if (equals >= text.size()) return std::nullopt;
    if (text[equals] != '=') return attribute;
    at = skip_space(text, equals + 1);
    if (at >= text.size()) return std::nullopt;
    if (text[at] == '"' || text[at] == '\'') {
        const std::size_t quote = text.find(text[at], at + 1);
        if (quote == std::string_view::npos) return std::nullopt;
        attribute.value = text.substr(at + 1, quote - at - 1);
        attribute.end = quote + 1;
        return attribute;
    }
    const std::size_t value = at;
    while (at < text.size() && !is_space(text[at]) && text[at] != '>')
        ++at;
    attribute.value = text.substr(value, at - value);
    attribute.end = at;
    return attribute;
}

// Whether text[at…] is the name, in any case, followed by what ends a tag's name.
bool has_name_at(std::string_view text, std::size_t at, std::string_view name) {
    if (at + name.size() >= text.size()) return false;
    const char after = text[at + name.size()];
    return equals_ignoring_case(text.substr(at, name.size()), name) &&
           (is_space(after) || after == '/' || after == '>');
}

}  // namespace

bool begins_tag(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || text[at] != '<') return false;
    if (is_letter(text[at + 1])) return true;
    return text[at + 1] == '/' && at + 2 < text.size() && is_letter(text[at + 2]);
}

std::optional<TagToken> read_tag(std::string_view text, std::size_t at, unsigned max_attributes) {
    TagToken token;
    token.closing = text[at + 1] == '/';
    at += token.closing ? 2 : 1;
    std::array<char, 16> name;
    std::size_t length = 0;
    token.name_hash = 14695981039346656037ULL;  // FNV-1a
    for (; at < text.size() && !is_space(text[at]) && text[at] != '/' && text[at] != '>'; ++at) {
        const char c = ascii_lower(text[at]);
        if (length < name.size()) name[length] = c;
        ++length;
        token.name_hash = (token.name_hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    if (length <= name.size()) token.tag = tag_from_name({name.data(), length});
    while (at < text.size()) {
        if (is_space(text[at])) {
            ++at;
        } else if (text[at] == '>') {
            token.end = at + 1;
            if (token.attributes <= max_attributes) token.attributes_cut = token.end;
            return token;
        } else if (text[at] == '/') {
            ++at;
            token.self_closing = at < text.size() && text[at] == '>';
        } else {
            const std::optional<TagAttribute> attribute = read_attribute(text, at);
            if (!attribute) return std::nullopt;
            if (token.attributes++ == max_attributes) token.attributes_cut = at;
            at = attribute->end;
        }
    }
    return std::nullopt;
}

std::size_t tag_name_end(std::string_view tag) {
    std::size_t at = 1;
    while (at < tag.size() && !is_space(tag[at]) && tag[at] != '/' && tag[at] != '>')
        ++at;
    return at;
}

std::optional<TagAttribute> next_attribute(std::string_view tag, std::size_t at) {
    while (at < tag.size() && (is_space(tag[at]) || tag[at] == '/'))
        ++at;
    if (at >= tag.size() || tag[at] == '>') return std::nullopt;
    return read_attribute(tag, at);
}

std::string_view attribute_in(std::string_view tag, std::string_view name) {
    std::size_t at = tag_name_end(tag);
    while (const std::optional<TagAttribute> attribute = next_attribute(tag, at)) {
        if (equals_ignoring_case(attribute->name, name)) return attribute->value;
        at = attribute->end;
    }
    return {};
}

std::size_t script_end(std::string_view text, std::size_t at) {
    // "<!--" begins an escaped part, in which "<script" hides the next "</script".
    enum class Part { plain, escaped, double_escaped } part = Part::plain;
    while (true) {
        // Dashes mean something only within an escaped part.
        at = part == Part::plain ? text.find('<', at) : text.find_first_of("<-", at);
        if (at == std::string_view::npos) return text.size();
        const std::string_view rest = text.substr(at);
        if (part == Part::plain && rest.starts_with("<!--")) {
            part = Part::escaped;
            at += 2;  // "<!-->" is begun and ended by the same dashes
        } else if (part != Part::plain && rest.starts_with("-->")) {
            part = Part::plain;
            at += 3;
        } else if (rest.starts_with("</") && has_name_at(text, at + 2, "script")) {
            if (part != Part::double_escaped) return at;
            part = Part::escaped;
            at += 2;
        } else if (part == Part::escaped && rest[0] == '<' && has_name_at(text, at + 1, "script")) {
            part = Part::double_escaped;
            ++at;
        } else {
            ++at;
        }
    }
}

std::size_t raw_text_end(std::string_view text, std::size_t at, std::string_view name) {
    for (at = text.find("</", at); at != std::string_view::npos; at = text.find("</", at + 2)) {
        if (has_name_at(text, at + 2, name)) return at;
    }
    return text.size();
}

std::size_t comment_end(std::string_view text, std::size_t at) {
    at += 4;
    if (text.substr(at).starts_with('>')) return at + 1;
    if (text.substr(at).starts_with("->")) return at + 2;
    for (at = text.find("--", at); at != std::string_view::npos; at = text.find("--", at + 1)) {
        const std::string_view rest = text.substr(at + 2);
        if (rest.starts_with('>')) return at + 3;
        if (rest.starts_with("!>")) return at + 4;
    }
    return text.size();
}

}  // namespace news::html
