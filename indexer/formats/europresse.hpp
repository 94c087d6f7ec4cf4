// SPDX-License-Identifier: GPL-3.0-or-later
// One article of an export of Europresse as HTML, in either of its layouts: a table, or <article>.
#pragma once

#include "common/container/page_record.hpp"
#include "indexer/extract/source_fields.hpp"

namespace news::formats {

extract::SourceFields read_europresse(const container::PageRecord& record);

}  // namespace news::formats
