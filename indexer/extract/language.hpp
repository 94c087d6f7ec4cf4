// SPDX-License-Identifier: GPL-3.0-or-later
// The language of an article: what the text itself shows wins over what the markup claims, where
// the text is long enough to be sure.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/found_text.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

// "en-GB", "en_US" → "en"; empty for what is no language tag ("und", "UTF-8").
std::string primary_subtag(std::string_view tag);

// A BCP 47 primary subtag in lower case ("en", "de", "zh", "nb"); empty where nothing tells it.
// `text`: the article's headline and body.
FoundText find_language(const PageMetadata& metadata, std::string_view text);

}  // namespace news::extract
