// SPDX-License-Identifier: GPL-3.0-or-later
// Text of an archive, which is hostile, as HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/search_results.hpp"

namespace news::exports {

// May stand in an element or in an attribute's quotation marks (HTML, section 13.1.2). Control and
// bidirectional control characters are made visible, as on a terminal.
std::string html_text(std::string_view text);

// With the spans (byte ranges in `text`, in order) as <mark>.
std::string html_marked(std::string_view text, const std::vector<search::Span>& spans);

// `html` as a link, which tells the other side nothing of this page; where the address is not one
// of http or https, `html` alone.
std::string html_link(std::string_view url, const std::string& html);

}  // namespace news::exports
