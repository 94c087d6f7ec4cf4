// SPDX-License-Identifier: GPL-3.0-or-later
// What some bytes are, told by their beginning.
#pragma once

#include <string_view>

namespace news::container {

enum class MediaKind {
    page,    // HTML or plain text, or something that extraction will look at
    gzip,    // RFC 1952
    unread,  // a container or data format that this version does not read
};

struct Sniffed {
    MediaKind kind = MediaKind::page;
    std::string_view name;  // of what is not read: "WARC archive"
};

// `bytes`: the first few kilobytes, or all.
Sniffed sniff(std::string_view bytes);

// Whether the beginning declares an HTML document: a doctype, or one of its outermost elements.
bool is_html(std::string_view bytes);

// Whether a text file found in a folder is, by its name, of a kind that is no article: style
// sheets, scripts, data, source code, notes on the archive itself (Markdown). Only asked for text
// without HTML, and never for a file that the user named.
bool is_no_article_by_name(std::string_view path);

}  // namespace news::container
