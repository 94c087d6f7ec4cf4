// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/address.hpp"

#include <utility>

#include "common/web_address.hpp"

namespace news::extract {

FoundText find_address(const PageMetadata& metadata, std::string_view url) {
    const std::string own = resolve_address(url, url);
    const std::string base = metadata.base.empty() ? own : resolve_address(own, metadata.base);
    const auto is_specific = [](std::string_view address) {
        return !address.empty() && !is_front_page(address);
    };
    const bool specific =
        is_specific(own) || is_specific(resolve_address(base, metadata.meta_content("og:url")));
    FoundText found;
    const auto offer = [&](std::string_view reference, std::string rule, std::string place) {
        if (reference.empty()) return;
        std::string address = canonical_address(base.empty() ? own : base, reference);
        if (address.empty()) return;
        const bool useless = is_front_page(address) && specific;
        Reason reason =
            make_reason("url", std::move(rule), std::move(place), std::string(reference));
        if (found.value.empty() && !useless) {
            found.value = std::move(address);
            found.chosen.push_back(std::move(reason));
        } else if (address != found.value) {
            found.lost.push_back(std::move(reason));
        }
    };
    offer(metadata.canonical, "link rel=canonical", "head");
    offer(metadata.meta_content("og:url"), "meta og:url", "head");
    if (!url.empty()) offer(url, "address it was fetched from", "record");
    for (const StatedArticle& stated : metadata.stated)
        if (stated.own && stated.is_article && stated.source != DateSource::meta)
            offer(stated.url, "stated url", stated.place);
    return found;
}

}  // namespace news::extract
