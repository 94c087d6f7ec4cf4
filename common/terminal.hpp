// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal can show: colours, width, block characters.
#pragma once

#include <cstdio>
#include <string_view>

namespace news {

enum class ColorWhen { automatic, always, never };

// --color, then NO_COLOR (no-color.org) and CLICOLOR_FORCE (bixense.com/clicolors), then whether
// `stream` is a terminal that TERM does not call dumb.
bool use_color(ColorWhen when, std::FILE* stream);

bool is_terminal(std::FILE* stream);

// Columns of the terminal behind `stream`, else $COLUMNS, else 80. At least 40.
std::size_t terminal_width(std::FILE* stream);

// Whether the locale's characters are UTF-8 (LC_ALL, LC_CTYPE, LANG, in this order).
bool locale_is_utf8();

}  // namespace news
