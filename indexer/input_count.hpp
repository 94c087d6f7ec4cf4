// SPDX-License-Identifier: GPL-3.0-or-later
// How many inputs there are, counted beside the run so that the progress bar can say what is left.
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

#include "common/log.hpp"
#include "indexer/options.hpp"

namespace news {

// Counts only where a bar will be shown; reads no file, only the folders' names.
class InputCount {
  public:
    InputCount(const InputOptions& options, const Log& log);

    // 0 until everything is counted, and where a list of files comes from standard input.
    std::uint64_t value() const { return total_; }

  private:
    std::atomic<std::uint64_t> total_{0};
    std::jthread thread_;
};

}  // namespace news
