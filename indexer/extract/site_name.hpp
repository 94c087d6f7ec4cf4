// SPDX-License-Identifier: GPL-3.0-or-later
// What the site around an article is called, and titles without that name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/node.hpp"

namespace news::extract {

// By the page itself and by its address; letters and digits only, in lower case.
std::vector<std::string> site_names(const PageMetadata& metadata);

// Whether a text is one of the names, or hardly more or less than one.
bool names_site(std::string_view text, const std::vector<std::string>& names);

// A title without the name of the site before or behind it ("Ships sail | The Courier", "Courier:
// Ships sail"): only what one of `names` calls the site is cut off.
std::string without_site_name(std::string_view title, const std::vector<std::string>& names);

// A title at its last bar or dash: "Ships sail | The Courier". Both empty where it has none.
struct TitleParts {
    std::string_view front;
    std::string_view back;
};
TitleParts part_title(std::string_view title);

// The part of a title that reads as the name of a site, where nothing else tells: a few words with
// capitals beside a longer headline. Empty where neither part does.
std::string_view site_part(std::string_view title);

// Whether a heading is made as the site's logo: by its class or id, or as a link to the front page.
bool is_logo(html::Node heading);

}  // namespace news::extract
