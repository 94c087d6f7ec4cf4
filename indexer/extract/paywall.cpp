// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/paywall.hpp"

namespace news::extract {

bool is_paywalled(const PageMetadata& metadata) {
    for (const StatedArticle& stated : metadata.stated)
        if (stated.own && stated.free_to_read) return !*stated.free_to_read;
    return false;
}

}  // namespace news::extract
