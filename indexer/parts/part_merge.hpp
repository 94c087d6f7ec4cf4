// SPDX-License-Identifier: GPL-3.0-or-later
// Many databases written into one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "indexer/parts/part_folder.hpp"

namespace news::parts {

// Told of each table when it is begun: its number, from 0, and how many there are.
using MergeStep = std::function<void(std::size_t table, std::size_t of)>;

// Writes the compact form of all `sources`, in this order, to the new folder `target`, without
// waiting for the disk; what stands there already goes, and what was written where this fails. The
// first one's documents keep their numbers where they begin at 1. Of an input's two ledger entries
// the finished one stays; of other doubles any. Fails with ErrorCode::io, and with damaged_database
// (naming it) where a source cannot be read or the result has not the articles of its sources.
Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& target,
                             const MergeStep& step = {});

// Puts the sealed parts of this range together, where there is more than one. Thread-safe for
// ranges that have nothing in common. Fails as merge_databases().
Result<void> merge_parts(PartFolder& folder, PartRange range);

}  // namespace news::parts
