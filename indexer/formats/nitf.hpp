// SPDX-License-Identifier: GPL-3.0-or-later
// NITF, the IPTC's markup of single articles (News Industry Text Format 3.x; iptc.org/std/NITF).
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `nitf`: the element of that name. The day of publication is that of the issue it was printed in,
// else when it was released, else when it was sent.
extract::SourceFields read_nitf(XmlNode nitf);

}  // namespace news::formats
