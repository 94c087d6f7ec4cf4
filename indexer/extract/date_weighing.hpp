// SPDX-License-Identifier: GPL-3.0-or-later
// All evidence for a day of publication put on the scales.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "indexer/extract/date_evidence.hpp"
#include "indexer/extract/published_date.hpp"
#include "indexer/extract/zone_window.hpp"

namespace news::extract {

// The day that the evidence agrees on best, or none. `latest`: the last day (inclusive) that is
// believed. `modified`: see DateEvidenceList. `zones`: where the publisher can be.
PublishedDate weigh_dates(std::vector<DateEvidence> evidence,
                          const std::vector<DateEvidence>& modified, std::chrono::sys_days latest,
                          const ZoneWindow& zones);

}  // namespace news::extract
