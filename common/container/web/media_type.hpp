// SPDX-License-Identifier: GPL-3.0-or-later
// What a Content-Type says, and what the bytes say where it says nothing.
#pragma once

#include <string>
#include <string_view>

namespace news::container::web {

// Type and subtype in lower case, without parameters (RFC 9110, 8.3.1): "text/html". Empty where
// there is none.
std::string media_type(std::string_view content_type);

// HTML, XHTML and plain text. `type`: as of media_type().
bool is_page_type(std::string_view type);

// Whether a type says nothing at all: none, application/octet-stream, unknown/unknown and the like.
bool is_no_type(std::string_view type);

// Whether the bytes begin as an HTML document does, white space and comments' openings included
// (WHATWG MIME Sniffing, 7.1).
bool begins_as_html(std::string_view bytes);

// The same for any markup: "<" and a letter, "!", "?" or "/".
bool begins_as_markup(std::string_view bytes);

}  // namespace news::container::web
