// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters the bytes of a page stand for (the order of the WHATWG Encoding and HTML
// standards: BOM, HTTP, meta declaration; then validity as UTF-8, then a guess).
#pragma once

#include <string>
#include <string_view>

namespace news::html {

struct DecodedText {
    std::string utf8;          // valid UTF-8, without BOM; NULs dropped
    std::string charset;       // the encoding used, as the WHATWG names it: "utf-8", "windows-1252"
    std::string source;        // "bom", "http", "meta", "valid utf-8" or "fallback"
    std::size_t replaced = 0;  // invalid sequences that became U+FFFD
};

// `http_content_type`: the Content-Type header's value where there was one, else empty.
DecodedText decode(std::string_view bytes, std::string_view http_content_type = {});

// Whether the bytes look like text at all (not an image, a program, an archive): decided by their
// first kilobytes.
bool looks_binary(std::string_view bytes);

}  // namespace news::html
