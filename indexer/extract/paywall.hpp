// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the publisher says that the article is not free to read.
#pragma once

#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

bool is_paywalled(const PageMetadata& metadata);

}  // namespace news::extract
