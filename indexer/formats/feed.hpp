// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of feeds: RSS 2.0 and 1.0, Atom (RFC 4287), and WordPress's export, which is RSS with a
// vocabulary of its own (WXR 1.x).
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `entry`: an <item> or <entry>; `facts`: of its feed, may be null. Of a WordPress export only what
// was published is an article: pages and posts; the rest is skipped with the reason.
extract::SourceFields read_feed_entry(XmlNode entry, const container::ContainerFacts* facts);

}  // namespace news::formats
