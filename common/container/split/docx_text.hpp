// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a word processor's document (Office Open XML, ECMA-376, part 1, 17: the member
// word/document.xml of a .docx).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/bytes/stream_buffer.hpp"
#include "common/container/split/xml_scanner.hpp"

namespace news::container {

struct DocxSection {
    std::string text;          // a line a paragraph
    std::uint64_t offset = 0;  // where it begins, in bytes of the XML
    bool over_limit = false;   // it has more than `limit` bytes; `text` is empty
    bool broken = false;       // the XML ends within it
};

// Reads section by section. Not thread-safe. Memory: one section.
class DocxText {
  public:
    // `xml`: word/document.xml; `limit`: bytes of a section's text, inclusive. `xml` must outlive
    // it.
    DocxText(bytes::StreamBuffer& xml, std::size_t limit);

    // nullopt at the end.
    std::optional<DocxSection> next();

  private:
    void read(const XmlToken& token);
    void add(std::string_view text);

    bytes::StreamBuffer& xml_;
    XmlScanner scanner_;
    std::size_t limit_;
    DocxSection section_;
    std::string run_;           // text of the open <w:t>, references unread
    std::size_t fallback_ = 0;  // what is shown instead of it was read already
    bool in_text_ = false;
    bool ends_section_ = false;
    bool ended_ = false;
};

}  // namespace news::container
