// SPDX-License-Identifier: GPL-3.0-or-later
// The article that one JSON object of no known format describes.
#pragma once

#include "common/container/page_record.hpp"
#include "common/result.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::formats {

// By the usual names of the fields and those of options.field_map, also of nested values. Fails
// with ErrorCode::input for what is no JSON object, or has no text for a headline.
Result<extract::Extraction> read_json(const container::PageRecord& record,
                                      const extract::ExtractOptions& options);

}  // namespace news::formats
