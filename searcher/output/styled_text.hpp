// SPDX-License-Identifier: GPL-3.0-or-later
// Text for a terminal: pieces with a style, broken into lines, nothing raw from an archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/search_results.hpp"

namespace news::output {

enum class Style : std::uint8_t {
    plain,
    headline,
    mark,           // a word found
    headline_mark,  // a word found, in a headline
    mention,        // of a person, an organisation or a place
    headline_mention,
    label,    // what is said about a text: a path, a field's name
    number,   // ids and counts
    removed,  // by an editor
    added,    // the same
};

// Whatever is appended goes through printable(): it stays one line and shows what it hides.
class StyledText {
  public:
    StyledText() = default;
    explicit StyledText(std::string_view text, Style style = Style::plain) { append(text, style); }

    void append(std::string_view text, Style style = Style::plain);
    void append(const StyledText& text);
    // As a link to this address, as web_address() or file_address() make it; empty: none.
    void append_link(std::string_view text, const std::string& address, Style style);
    // With the spans (byte ranges in `text`, in order) in another style.
    void append_marked(std::string_view text, const std::vector<search::Span>& spans, Style style,
                       Style mark);

    bool empty() const { return pieces_.empty(); }
    std::size_t width() const;  // columns
    // With escape sequences only where they are wanted; links are OSC 8.
    std::string rendered(bool color, bool hyperlinks = false) const;

    // Broken at spaces, or anywhere in what has none, into lines of at most `width` columns, the
    // first of at most `first_width`. At least one line.
    std::vector<StyledText> wrapped(std::size_t first_width, std::size_t width) const;

  private:
    struct Piece {
        std::string text;  // printable
        Style style;
        std::string address;  // of a link; empty: none
    };
    void append_printable(std::string_view text, Style style, std::string_view address);

    std::vector<Piece> pieces_;
};

}  // namespace news::output
