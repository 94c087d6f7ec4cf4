// SPDX-License-Identifier: GPL-3.0-or-later
// The name of the paper or site that published a page.
#pragma once

#include "indexer/extract/found_text.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

// Empty where the page does not say: a host name is no publisher's name.
FoundText find_publisher(const PageMetadata& metadata);

}  // namespace news::extract
