// SPDX-License-Identifier: GPL-3.0-or-later
// One tag of a page's source, read as the HTML standard's tokenizer reads it (WHATWG HTML,
// "Tokenization"), without building anything: what the guards before the parser look at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/html/tag.hpp"

namespace news::html {

struct TagToken {
    Tag tag = Tag::other;
    std::uint64_t name_hash = 0;  // of the lower-case name: tells Tag::other apart
    bool closing = false;
    bool self_closing = false;
    unsigned attributes = 0;
    std::size_t attributes_cut = 0;  // where the first attribute over the bound begins, else `end`
    std::size_t end = 0;             // behind the '>'
};

// Whether a tag, start or end, begins at text[at].
bool begins_tag(std::string_view text, std::size_t at);

// Precondition: begins_tag(text, at). nullopt where the text ends within the tag (the standard
// drops such a tag).
std::optional<TagToken> read_tag(std::string_view text, std::size_t at, unsigned max_attributes);

struct TagAttribute {
    std::string_view name;   // as written
    std::string_view value;  // quotes removed, references not decoded; empty also without "="
    std::size_t begin = 0;   // of the name
    std::size_t end = 0;     // behind the value and its quote
};

// The first attribute of a start tag ("<p class=x>") at or behind tag[at], which is outside of any
// attribute; nullopt behind the last one.
std::optional<TagAttribute> next_attribute(std::string_view tag, std::size_t at);

// Behind the name of the tag.
std::size_t tag_name_end(std::string_view tag);

// The value of one attribute of the start tag; empty where there is none. `name` in lower case.
std::string_view attribute_in(std::string_view tag, std::string_view name);

// Where the content of a script that begins at text[at] ends (at its "</script", or at the end of
// the text), the escapes by "<!--" minded.
std::size_t script_end(std::string_view text, std::size_t at);

// The same for an element of plain characters, such as style and title: `name` in lower case.
std::size_t raw_text_end(std::string_view text, std::size_t at, std::string_view name);

// Behind the comment that begins ("<!--") at text[at], or the end of the text.
std::size_t comment_end(std::string_view text, std::size_t at);

}  // namespace news::html
