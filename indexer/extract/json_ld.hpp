// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD (json-ld.org) with the vocabulary of schema.org, read as tolerantly as pages need it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

// Bounds, inclusive: what is beyond them is passed over.
inline constexpr std::size_t kMaxJsonLdBytes = 4 * 1024 * 1024;  // of all blocks of a page
inline constexpr std::size_t kMaxStatedObjects = 50;

// The articles and pages that the page's JSON-LD blocks describe, in the order of the page. The
// members of lists, comments and the like are left out.
std::vector<StatedArticle> read_json_ld(const html::Document& document);

// Whether a schema.org type names a piece of journalism or another text with an author and a date.
bool is_article_type(std::string_view type);

}  // namespace news::extract
