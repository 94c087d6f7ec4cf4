// SPDX-License-Identifier: GPL-3.0-or-later
// One article of an export of Factiva.
#pragma once

#include <string_view>

#include "common/container/page_record.hpp"
#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// HTML in either of its layouts: a table with a code before every field ("HD", "PD", "LP"), or
// fields without names in a fixed order.
extract::SourceFields read_factiva_html(const container::PageRecord& record);

// An <article> of a <PPSResponse>; one without a number of Factiva's is skipped.
extract::SourceFields read_factiva_xml(XmlNode article);

// Whether a subject is none: "ncat" (content types), "nfact" (Factiva's own filters).
bool is_filter_code(std::string_view code);

}  // namespace news::formats
