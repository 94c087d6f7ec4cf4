// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the publisher says that the article is not free to read.
#pragma once

#include <optional>

#include "indexer/extract/extraction.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

// What says so; nullopt where nothing does, or the page says that it is free.
std::optional<Reason> find_paywall(const PageMetadata& metadata);

}  // namespace news::extract
