// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page's source the parser is given: one linear pass that checks the bounds and leaves
// out what no reader sees. Line breaks are kept, so that line numbers stay those of the page.
#pragma once

#include <string>
#include <string_view>

#include "common/result.hpp"
#include "indexer/html/document.hpp"

namespace news::html {

// The page without the content of scripts (JSON-LD excepted), styles and drawings, without
// comments, without attributes over the bound or that are never read, and with white space between
// tags shortened: parsed, it gives the same elements and the same text, white space aside. Fails
// like Document::parse where a bound of the source is passed.
Result<std::string> filter_page(std::string_view utf8, const Limits& limits);

}  // namespace news::html
