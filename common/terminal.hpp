// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal can show: colours, links, so many rows and columns, block characters.
#pragma once

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string_view>

namespace news {

// When something is done that only a terminal understands.
enum class When { automatic, always, never };

// --color, then NO_COLOR (no-color.org) and CLICOLOR_FORCE (bixense.com/clicolors), then whether
// `stream` is a terminal that TERM does not call dumb.
bool use_color(When when, std::FILE* stream);

// --hyperlink, then whether `stream` is a terminal that says of itself in the environment that it
// is one of those that know links (OSC 8): others would print the addresses as letters.
bool use_hyperlinks(When when, std::FILE* stream);

bool is_terminal(std::FILE* stream);
// By TERM: it neither knows escape sequences nor moves its cursor.
bool is_dumb_terminal();

// Columns of the terminal behind `stream`, else $COLUMNS, else 80. At least 40.
std::size_t terminal_width(std::FILE* stream);

struct TerminalSize {
    std::size_t rows = 0;
    std::size_t columns = 0;
};
// That of the terminal behind `stream`; nullopt where there is none, or it does not say.
std::optional<TerminalSize> terminal_size(std::FILE* stream);

// Whether the locale's characters are UTF-8 (LC_ALL, LC_CTYPE, LANG, in this order).
bool locale_is_utf8();

}  // namespace news
