// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/styled_text.hpp"

#include <algorithm>

#include "common/unicode.hpp"

namespace news::output {

namespace {

// ECMA-48 "select graphic rendition"; empty for none.
std::string_view sequence_for(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::headline:
            return "\x1b[1m";
        case Style::mark:
        case Style::headline_mark:
            return "\x1b[1;31m";
        case Style::mention:
            return "\x1b[4m";
        case Style::headline_mention:
            return "\x1b[1;4m";
        case Style::label:
            return "\x1b[2m";
        case Style::number:
            return "\x1b[36m";
        case Style::removed:
            return "\x1b[9;31m";
        case Style::added:
            return "\x1b[32m";
    }
    return "";
}

constexpr std::string_view kReset = "\x1b[0m";

// OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
constexpr std::string_view kLinkBegin = "\x1b]8;;";
constexpr std::string_view kLinkMiddle = "\x1b\\";
constexpr std::string_view kLinkEnd = "\x1b]8;;\x1b\\";

// One character with what is needed to break a line at it.
struct Cell {
    std::string_view text;
    Style style;
    std::string_view address;
    std::size_t width;
    bool space;
    bool wide;  // a line may end before or after it
};

bool may_break_before(const Cell& before, const Cell& cell) {
    return before.space || ((before.wide || cell.wide) && cell.width > 0 && !cell.space);
}

}  // namespace

void StyledText::append(std::string_view text, Style style) {
    append_printable(printable(text), style, {});
}

void StyledText::append_link(std::string_view text, const std::string& address, Style style) {
    append_printable(printable(text), style, address);
}

void StyledText::append(const StyledText& text) {
    for (const Piece& piece : text.pieces_)
        append_printable(piece.text, piece.style, piece.address);
}

void StyledText::append_printable(std::string_view text, Style style, std::string_view address) {
    if (text.empty()) return;
    if (!pieces_.empty() && pieces_.back().style == style && pieces_.back().address == address)
        pieces_.back().text += text;
    else
        pieces_.push_back({std::string(text), style, std::string(address)});
}

void StyledText::append_marked(std::string_view text, const std::vector<search::Span>& spans,
                               Style style, Style mark) {
    std::size_t at = 0;
    for (const search::Span& span : spans) {
        const std::size_t start = std::clamp(span.start, at, text.size());
        const std::size_t end = std::clamp(span.end, start, text.size());
        append(text.substr(at, start - at), style);
        append(text.substr(start, end - start), mark);
        at = end;
    }
    append(text.substr(at), style);
}

std::size_t StyledText::width() const {
    std::size_t columns = 0;
    for (const Piece& piece : pieces_)
        columns += display_width(piece.text);
    return columns;
}

std::string StyledText::rendered(bool color, bool hyperlinks) const {
    std::string text;
    for (const Piece& piece : pieces_) {
        const std::string_view sequence = color ? sequence_for(piece.style) : std::string_view();
        const bool link = hyperlinks && !piece.address.empty();
        if (link) text.append(kLinkBegin).append(piece.address).append(kLinkMiddle);
        text += sequence;
        text += piece.text;
        if (!sequence.empty()) text += kReset;
        if (link) text += kLinkEnd;
    }
    return text;
}

std::vector<StyledText> StyledText::wrapped(std::size_t first_width, std::size_t width) const {
    std::vector<Cell> cells;
    for (const Piece& piece : pieces_) {
        const std::string_view text = piece.text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t start = at;
            next_code_point(text, at);
            const std::string_view one = text.substr(start, at - start);
            const std::size_t columns = one.size() == 1 ? 1 : display_width(one);
            cells.push_back({one, piece.style, piece.address, columns, one == " ", columns > 1});
        }
    }

    std::vector<StyledText> lines;
    std::size_t start = 0;
    while (start < cells.size()) {
        const std::size_t room = std::max<std::size_t>(1, lines.empty() ? first_width : width);
        std::size_t end = start, columns = 0, border = start;
        while (end < cells.size() && (cells[end].space || columns + cells[end].width <= room)) {
            columns += cells[end].width;
            ++end;
            if (end == cells.size() || may_break_before(cells[end - 1], cells[end])) border = end;
        }
        if (border > start) end = border;
        if (end == start) ++end;  // a character wider than the line
        std::size_t shown = end;
        while (shown > start && cells[shown - 1].space)
            --shown;
        StyledText line;
        for (std::size_t i = start; i < shown; ++i)
            line.append_printable(cells[i].text, cells[i].style, cells[i].address);
        lines.push_back(std::move(line));
        start = end;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

}  // namespace news::output
