// SPDX-License-Identifier: GPL-3.0-or-later
// One story of wire text: ANPA 1312 ("ANPA Wire Service Transmission Guidelines", 84-2) or IPTC
// 7901 ("The IPTC recommended message format").
#pragma once

#include "common/container/page_record.hpp"
#include "indexer/extract/source_fields.hpp"

namespace news::formats {

// The year stands in the trailer only; a story without one has no date. What is marked as not for
// publication is left out.
extract::SourceFields read_anpa(const container::PageRecord& record);

}  // namespace news::formats
