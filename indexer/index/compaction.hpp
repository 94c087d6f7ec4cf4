// SPDX-License-Identifier: GPL-3.0-or-later
// A database written anew without the room that its changes have left free.
#pragma once

#include <cstdint>
#include <string>

#include "common/result.hpp"

namespace news::index {

struct Compaction {
    std::uint64_t bytes_before = 0;
    std::uint64_t bytes_after = 0;
};

// Writes the compact form into the folder PATH.compacting and lets the two change places in one
// step (RENAME_EXCHANGE, renameat2(2)), so that at PATH there is always a whole database, whenever
// this is killed; what a killed run left is removed first. Needs room for both at once. Documents
// keep their numbers, and metadata is kept. Fails with locked while somebody writes, with
// no_database, with io where there is no room.
// folder_exchange.hpp tells what happens where a file system cannot exchange.
Result<Compaction> compact_database(const std::string& path);

}  // namespace news::index
