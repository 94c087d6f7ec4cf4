// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/paywall.hpp"

#include "indexer/extract/found_text.hpp"

namespace news::extract {

std::optional<Reason> find_paywall(const PageMetadata& metadata) {
    for (const StatedArticle& stated : metadata.stated) {
        if (!stated.own || !stated.free_to_read) continue;
        if (*stated.free_to_read) return std::nullopt;
        const bool meta = stated.source == DateSource::meta;
        return make_reason("paywalled", meta ? "content tier" : "isAccessibleForFree", stated.place,
                           meta ? "locked" : "false");
    }
    return std::nullopt;
}

}  // namespace news::extract
