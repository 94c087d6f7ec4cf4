// SPDX-License-Identifier: GPL-3.0-or-later
// What is not read at all, told by its beginning; and what is no article, told by its name.
#pragma once

#include <string_view>

namespace news::archive {

// What `bytes` (the first few kilobytes, or all) are, where they are of a kind that is not read at
// all: "PDF", "RTF". Empty for everything else.
std::string_view unread_kind(std::string_view bytes);

// Whether the beginning declares an HTML document: a doctype, or one of its outermost elements.
bool is_html(std::string_view bytes);

// Whether a text file found in a folder is, by its name, of a kind that is no article: style
// sheets, scripts, data, source code, notes on the archive itself (Markdown, README). Only asked
// for text without HTML, and never for a file that the user named.
bool is_no_article_by_name(std::string_view path);

}  // namespace news::archive
