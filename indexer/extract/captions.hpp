// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of an article show, and who made them.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/body.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/node.hpp"

namespace news::extract {

struct Captions {
    std::vector<std::string> captions;  // in the page's order, none twice, no cut copies
    std::vector<std::string> credits;   // none twice
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
};

// `page`: the page's body element; `headline`: the element that shows the headline, may be null.
Captions find_captions(html::Node page, html::Node headline, const Outline& outline,
                       const Body& body, const PageMetadata& metadata);

// Captions brought together from several places: copies and cut copies of one another dropped, the
// whole one kept in the place of the first.
std::vector<std::string> without_copies(const std::vector<std::string>& captions);

}  // namespace news::extract
