// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of articles (RFC 4180, and the same with semicolons, tabs or bars), a row each.
#pragma once

#include <memory>

#include "common/container/reader.hpp"

namespace news::container {

// Each row but the header as a PageRecord of RecordFormat::csv: its bytes as they stand, without
// the line break at the end. ContainerFacts has the names of the columns, where the first row looks
// like names, and the separator. A row over several lines that has not as many cells as the header
// has lost a quote: its first line fails, and reading goes on with the next. Memory is bounded by
// limits.page_bytes for a row. A table in UTF-16 is skipped.
std::unique_ptr<Reader> split_csv(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
