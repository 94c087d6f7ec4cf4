// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of the parts that a run has left, to whoever does not write to them.
#pragma once

#include <string>

#include "common/log.hpp"
#include "common/result.hpp"
#include "indexer/parts/archive_writer.hpp"

namespace news {

// As parts::bring_in_parts(): the number of articles that were brought in. Where parts had to be
// dropped, that is told.
Result<std::uint64_t> bring_in_parts(const std::string& database, Log& log);

// A note, for commands that have no summary of a reading.
void tell_brought_in(std::uint64_t articles, Log& log);

// A note where parts had to be dropped.
void tell_dropped_parts(const parts::TakenUp& taken_up, Log& log);

// Whether more articles wait than a command that only reads can see; a note where they do.
bool tell_waiting_parts(const std::string& database, Log& log);

}  // namespace news
