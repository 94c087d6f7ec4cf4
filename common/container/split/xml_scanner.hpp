// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of an XML stream (XML 1.0) as bytes: as much of the language as it takes to find where
// an element begins and ends. For encodings in which ASCII stands for itself.
#pragma once

#include <optional>
#include <string_view>

#include "common/bytes/stream_buffer.hpp"

namespace news::container {

enum class XmlTokenKind {
    start,  // <name …>
    end,    // </name>
    empty,  // <name …/>
    text,   // character data, or a tag that is none
    cdata,  // what a CDATA section holds
    other,  // comments, instructions, declarations, the signs around CDATA
};

struct XmlToken {
    XmlTokenKind kind;
    std::string_view name;   // of a tag, as written: "dc:date"
    std::string_view bytes;  // as in the stream
};

// Not thread-safe. Linear, and its memory is the longest tag; texts, comments and sections come in
// pieces. Damage is never an error: what is no tag is text.
class XmlScanner {
  public:
    explicit XmlScanner(bytes::StreamBuffer& buffer) : buffer_(buffer) {}

    // The next token, not yet taken from the buffer: its position is that of the token. Views are
    // valid until the next call. nullopt at the end or before trouble.
    std::optional<XmlToken> next();

    // The token that was read last is to come once more.
    void put_back() { taken_ = 0; }

    // Bytes are missing: what comes next is in no comment or section.
    void restart() { closing_ = {}; }

  private:
    XmlToken piece_of_section();
    XmlToken markup();

    bytes::StreamBuffer& buffer_;
    std::size_t taken_ = 0;     // bytes of the last token, taken by the next call
    std::string_view closing_;  // of the section we are in; empty: in none
    XmlTokenKind section_ = XmlTokenKind::other;
};

// "date" of "dc:date".
std::string_view local_name(std::string_view name);

// "dc" of "dc:date"; empty where there is none.
std::string_view name_prefix(std::string_view name);

// The value of an attribute in a tag or an XML declaration, as written; empty where it has none.
// `name` with its prefix.
std::string_view attribute_of(std::string_view tag, std::string_view name);

}  // namespace news::container
