// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the publisher says that the article is not free to read.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/extract/body.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

// Blocks: what is said farther away from the text is said of other articles.
inline constexpr std::size_t kNearNotice = 6;

// Of the blocks [first, end) those that tell readers to subscribe or to log in before they may read
// on, ascending: lines that say so, and all that stands in a box named for it.
std::vector<std::size_t> find_paywall_notices(const Outline& outline, std::size_t first,
                                              std::size_t end);

// What says so: the page's statements, or else a notice beside the text. nullopt where nothing
// does, or the page states that it is free.
std::optional<Reason> find_paywall(const PageMetadata& metadata, const Outline& outline,
                                   const Body& body);

}  // namespace news::extract
