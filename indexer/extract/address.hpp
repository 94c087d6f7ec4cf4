// SPDX-License-Identifier: GPL-3.0-or-later
// The address of an article: canonical, without what does not identify it.
#pragma once

#include <string_view>

#include "indexer/extract/found_text.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

// The canonical link, og:url, a stated url or the address the page was fetched from (`url`, may be
// empty): the first that is an absolute or resolvable http or https address and not merely the
// site's front page. Fragment and tracking parameters removed, host in lower case. Empty: none.
FoundText find_address(const PageMetadata& metadata, std::string_view url);

}  // namespace news::extract
