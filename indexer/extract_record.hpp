// SPDX-License-Identifier: GPL-3.0-or-later
// The record that `extract` prints: one JSON object a line, every key always there.
#pragma once

#include <string>

#include "indexer/extract/extraction.hpp"

namespace news {

// format_version 1 of docs/output-schema.md, without the newline at the end. `explain`: with the
// key "explain" (what was chosen, what lost, what was thrown away, warnings).
std::string extract_record(const extract::Extraction& extraction, bool explain);

}  // namespace news
