// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/reason_counts.hpp"

namespace news::index {

void ReasonCounts::add(std::string_view reason, std::uint64_t times) {
    total_ += times;
    const std::string_view kind = reason.substr(0, reason.find(':'));
    if (const auto known = kinds_.find(kind); known != kinds_.end()) {
        known->second += times;
        return;
    }
    // one place is kept for all that have none of their own
    const bool has_room = kinds_.size() + 1 < kMostKinds;
    kinds_[std::string(has_room ? kind : kOther)] += times;
}

}  // namespace news::index
