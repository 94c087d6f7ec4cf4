// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of words that may be one name: capitals, and what joins them ("of", "&", "bin", ", Inc.").
#pragma once

#include "indexer/entities/line.hpp"

namespace news::entities {

// The end of the run of words that belong together from `at` on; `at` is a name word.
std::size_t run_end(const Line& line, std::size_t at);

// The tokens [at, end) are a run: its new end when what follows joins it, else `end`.
std::size_t joint_after(const Line& line, std::size_t at, std::size_t end);

}  // namespace news::entities
