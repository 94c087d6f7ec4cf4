// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a news item, in whichever markup the item carries it.
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// Adds the text in `content` to the body: NITF, XHTML, markup that came escaped, or plain text.
// What NITF itself states (headline, byline, names) fills the fields that are still empty.
void take_body(XmlNode content, extract::SourceFields& fields);

}  // namespace news::formats
