// SPDX-License-Identifier: GPL-3.0-or-later
// What an article is called: the heading that readers see, where the page's own statements agree
// with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/extraction.hpp"
#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

struct Headline {
    std::string text;  // clean text; empty where the page gives none
    html::Node node;   // the element that shows it; null where none does
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
};

Headline find_headline(const html::Document& document, const PageMetadata& metadata);

// How alike two texts are, letters and digits only: 0 (nothing in common) to 1 (the same).
double likeness(std::string_view one, std::string_view other);

}  // namespace news::extract
