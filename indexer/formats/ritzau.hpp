// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// `news`: an <RBNews> of what the agency Ritzau's service answers.
extract::SourceFields read_ritzau(XmlNode news);

}  // namespace news::formats
