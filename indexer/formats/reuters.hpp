// SPDX-License-Identifier: GPL-3.0-or-later
// One <REUTERS> of the Reuters-21578 distribution 1.0 (its README, section VI): Reuters' newswire
// of 1987, marked up by hand.
#pragma once

#include "common/container/page_record.hpp"
#include "indexer/extract/source_fields.hpp"

namespace news::formats {

// Topics and exchanges are keywords; places, people and organisations are named as people write
// them. The time has no zone, so that the day alone is taken.
extract::SourceFields read_reuters(const container::PageRecord& record);

}  // namespace news::formats
