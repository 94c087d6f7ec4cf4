// SPDX-License-Identifier: GPL-3.0-or-later
// NewsML-G2 (iptc.org/std/NewsML-G2).
#pragma once

#include <string>

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `item`: a <newsItem>. The day of publication is when an embargo ended, else the item's first
// creation, else that of its content, else of this version; later ones are `modified`. A picture or
// another medium without a text is skipped, with its caption.
extract::SourceFields read_newsml_g2(XmlNode item);

// What the other items of the standard are: "package of 4 items", "concept item"; empty for what is
// none of them.
std::string describe_g2_item(XmlNode item);

}  // namespace news::formats
