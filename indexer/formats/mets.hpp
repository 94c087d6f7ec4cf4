// SPDX-License-Identifier: GPL-3.0-or-later
// An article of a digitised newspaper: METS's descriptions of it (MODS or Dublin Core), and its
// blocks of ALTO.
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `first`: the first of the elements that mets_reader puts behind one another.
extract::SourceFields read_mets_article(XmlNode first);

}  // namespace news::formats
