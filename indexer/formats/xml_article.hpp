// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/container/page_record.hpp"
#include "common/result.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::formats {

// An article out of an XML record, by its root element. Fails with ErrorCode::input where the
// record is no XML. Thread-safe.
Result<extract::Extraction> read_xml_article(const container::PageRecord& record,
                                             const extract::ExtractOptions& options);

}  // namespace news::formats
