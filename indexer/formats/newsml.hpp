// SPDX-License-Identifier: GPL-3.0-or-later
// NewsML 1.x (iptc.org/std/NewsML).
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `item`: a <NewsItem>. The day of publication is that of its first creation, whatever revision it
// is; the revision's own moment is `modified`.
extract::SourceFields read_newsml(XmlNode item);

}  // namespace news::formats
