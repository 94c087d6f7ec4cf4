// SPDX-License-Identifier: GPL-3.0-or-later
// Many databases written into one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/result.hpp"

namespace news::parts {

// Told of each table when it is begun: its number, from 0, and how many there are.
using MergeStep = std::function<void(std::size_t table, std::size_t of)>;

// Writes the compact form of all `sources`, in this order, to the new folder `target`, without
// waiting for the disk; what stands there already goes. The first one's documents keep their
// numbers where they begin at 1. A metadata key that several have is taken from the first. Fails
// with ErrorCode::io, and with damaged_database where the result has not the articles of its
// sources.
Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& target,
                             const MergeStep& step = {});

}  // namespace news::parts
