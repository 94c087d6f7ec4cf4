// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the paper in which an article stands: "Politics", "Wirtschaft".
#pragma once

#include "indexer/extract/found_text.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

FoundText find_section(const PageMetadata& metadata);

}  // namespace news::extract
