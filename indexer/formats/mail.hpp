// SPDX-License-Identifier: GPL-3.0-or-later
// Mail messages: letters and newsletters by their header and text, pages saved as MHTML by
// extraction.
#pragma once

#include "common/container/page_record.hpp"
#include "common/result.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::formats {

// RFC 5322 and MIME (RFC 2045-2047). Of several texts the plain one is taken, unless it says only
// that there is another; attachments are left out with a warning. A message whose HTML has an
// address of its own (Content-Location, RFC 2557) is a page: its date is when it was saved. Fails
// with ErrorCode::input for what is no message. Thread-safe.
Result<extract::Extraction> read_mail(const container::PageRecord& record,
                                      const extract::ExtractOptions& options);

}  // namespace news::formats
