// SPDX-License-Identifier: GPL-3.0-or-later
// A record becomes an article, whatever its format: pages by extraction, the rest by the fields
// that they bring.
#pragma once

#include "common/container/page_record.hpp"
#include "common/result.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::formats {

// As extract::extract_article(), for a record of any format. Thread-safe.
Result<extract::Extraction> read_article(const container::PageRecord& record,
                                         const extract::ExtractOptions& options = {});

}  // namespace news::formats
