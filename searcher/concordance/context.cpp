// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/context.hpp"

#include <algorithm>

#include "common/unicode.hpp"

namespace news::concordance {

namespace {

// What is cut further away from the border of a word than this goes through the word: it may be a
// script without spaces.
constexpr std::size_t kLongWord = 24;

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Bytes that hold so many columns of nearly any text: marks take bytes, too.
std::size_t bytes_for(std::size_t columns) {
    constexpr std::size_t kMostBytes = 4;
    return kMostBytes * (columns + kLongWord);
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text)
        if (!is_blank(c))
            line += c;
        else if (line.empty() || line.back() != ' ')
            line += ' ';
    return line;
}

std::string context_before(std::string_view text, std::size_t at, std::size_t columns) {
    const std::string_view before = text.substr(0, at);
    std::size_t start = before.size() - std::min(before.size(), bytes_for(columns));
    while (start < before.size() && continues_character(before[start]))
        ++start;
    const std::string line = one_line(before.substr(start));
    std::string_view shown = last_columns(line, columns);
    const std::size_t cut = line.size() - shown.size();
    if (cut == 0 && start == 0) return line;
    if (cut > 0 && line[cut - 1] == ' ') return std::string(shown);
    const std::size_t space = shown.find(' ');
    if (space < std::min(shown.size(), kLongWord)) shown.remove_prefix(space + 1);
    return std::string(shown);
}

std::string context_behind(std::string_view text, std::size_t at, std::size_t columns) {
    const std::string_view behind = text.substr(std::min(at, text.size()));
    std::size_t end = std::min(behind.size(), bytes_for(columns));
    while (end < behind.size() && continues_character(behind[end]))
        ++end;
    const std::string line = one_line(behind.substr(0, end));
    std::string_view shown = first_columns(line, columns);
    if (shown.size() == line.size() && end == behind.size()) return line;
    if (shown.size() < line.size() && line[shown.size()] == ' ') return std::string(shown);
    const std::size_t space = shown.rfind(' ');
    if (space != shown.npos && shown.size() - space < kLongWord)
        shown.remove_suffix(shown.size() - space);
    return std::string(shown);
}

}  // namespace news::concordance
