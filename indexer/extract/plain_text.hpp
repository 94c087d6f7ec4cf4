// SPDX-License-Identifier: GPL-3.0-or-later
// An article kept as bare text: headline, captions, paragraphs and what a page left behind them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/extraction.hpp"

namespace news::extract {

struct PlainText {
    std::string headline;  // empty where the text begins at once
    std::string deck;
    std::string byline;  // the printed line, "By Ann Smith"; empty: none
    std::string source;  // what a header line calls the paper
    std::string section;
    std::string url;
    std::string body;    // paragraphs separated by one blank line
    std::string dating;  // the lines that may tell the date: all but captions and promotion
    std::vector<std::string> captions;
    std::vector<std::string> credits;
    std::vector<Reason> chosen;
    std::vector<Discarded> discarded;
};

// Whether a page is bare text: it has none of the elements that make up a page.
bool is_plain_text(std::string_view utf8);

// `utf8`: the whole text. Linear in its length.
PlainText read_plain_text(std::string_view utf8);

}  // namespace news::extract
