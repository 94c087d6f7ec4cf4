// SPDX-License-Identifier: GPL-3.0-or-later
// The article that one row of a table describes.
#pragma once

#include "common/container/page_record.hpp"
#include "common/result.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::formats {

// By the usual names of the columns and those of options.field_map, which may also number them
// from 1. A row of a table without names is skipped unless the field map has numbers.
Result<extract::Extraction> read_csv(const container::PageRecord& record,
                                     const extract::ExtractOptions& options);

}  // namespace news::formats
