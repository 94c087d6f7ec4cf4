// SPDX-License-Identifier: GPL-3.0-or-later
// Bare text taken apart: paragraphs put together again where they were wrapped, and the labelled
// lines at the top ("Date: …", "By: …").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::extract {

// One line as the writer meant it: a paragraph, a headline, a caption.
struct TextLine {
    std::string text;        // clean text, never empty
    std::size_t number = 0;  // 1-based, of its first line in the file
};

std::vector<TextLine> read_text_lines(std::string_view utf8);

enum class HeaderName : std::uint8_t {
    headline,
    deck,
    byline,
    date,
    source,
    section,
    url,
    caption,
    other,
};

// The field of the extract record that the line speaks of: "headline", "authors", "date", …
std::string_view to_string(HeaderName name);

struct HeaderField {
    HeaderName name;
    std::string value;
};

// "Headline: Ships sail" and the like, in the common languages; nullopt for any other line.
std::optional<HeaderField> read_header_field(std::string_view line);

}  // namespace news::extract
