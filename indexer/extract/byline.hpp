// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote an article: names of people, cleaned, and the news agency apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/extraction.hpp"
#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

// What else is known of the page; every member may be empty.
struct BylineContext {
    std::string_view publisher;  // no person
    std::string_view host;       // of the page's address: "www.harbour-post.example"
    html::Node headline;         // the element that shows the headline
    html::Node body;             // the element that holds the article's paragraphs
    std::string_view text = {};  // those paragraphs, with a blank line between any two
};

struct Byline {
    std::vector<std::string> authors;  // "Anna Smith"; in the page's order, none twice
    std::string agency;                // "AP", "Reuters", "dpa"; empty: none
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
};

Byline find_byline(const html::Document& document, const PageMetadata& metadata,
                   const BylineContext& context);

// One printed line taken apart: "By Anna Smith and Bob Brown, Associated Press". The Byline has no
// reasons. `publisher` is left out of the authors.
Byline parse_byline(std::string_view line, std::string_view publisher = {});

// Whether a line of bare text is a byline ("By ANNA SMITH"), not a sentence that begins so.
bool is_byline(std::string_view line);

// The agency named by a credit or a bracket of a dateline: "AP", "(Reuters)", "dpa/lno" give "AP",
// "Reuters", "dpa"; empty where there is none.
std::string_view find_agency(std::string_view text);

}  // namespace news::extract
