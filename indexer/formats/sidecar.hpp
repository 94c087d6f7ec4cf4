// SPDX-License-Identifier: GPL-3.0-or-later
// The file of fields beside a page ("story.txt.meta.json") gives what the page itself lacks.
#pragma once

#include "common/container/page_record.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::formats {

// Fills the empty fields of `extraction` from record.sidecar, a JSON object with the names that
// JSON records have (field_map.hpp). A date from there has the source DateSource::sidecar. What is
// no such object becomes a warning. Nothing happens where there is no sidecar.
void add_sidecar(extract::Extraction& extraction, const container::PageRecord& record,
                 const extract::ExtractOptions& options);

}  // namespace news::formats
