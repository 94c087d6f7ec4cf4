// SPDX-License-Identifier: GPL-3.0-or-later
// ALTO, the layout and text of a scanned page (loc.gov/standards/alto, versions 1 to 4).
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `alto`: a page, of which the text is all that is known.
extract::SourceFields read_alto(XmlNode alto);

// The text of what is in `node`, a paragraph for each text block; words that were divided at the
// end of a line are whole again.
std::string alto_text(XmlNode node);

}  // namespace news::formats
