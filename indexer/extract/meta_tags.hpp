// SPDX-License-Identifier: GPL-3.0-or-later
// The meta elements of a page (Open Graph, Dublin Core, Parse.ly, Twitter and the many house
// customs) and what they state together.
#pragma once

#include <vector>

#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

// A page with more is hostile; what is beyond is passed over. Inclusive.
inline constexpr std::size_t kMaxMetaElements = 2000;

std::vector<MetaElement> read_meta_elements(const html::Document& document);

// How far a meta element of this name (lower case) tells the day of publication.
enum class DateMeta {
    none,
    published,  // "article:published_time", "parsely-pub-date", …
    dated,      // "date", "dc.date", …: often the publication, sometimes another day
    modified,   // "article:modified_time", "last-modified", …
};
DateMeta date_meta(std::string_view name);

// What the meta elements state, as one object of source DateSource::meta.
StatedArticle stated_by_meta(const PageMetadata& metadata);

}  // namespace news::extract
