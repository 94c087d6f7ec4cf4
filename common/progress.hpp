// SPDX-License-Identifier: GPL-3.0-or-later
// A progress bar: done, rate, time left and failures so far. Drawn only where standard error is a
// terminal, at most ten times a second.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "common/log.hpp"

namespace news {

class Progress {
  public:
    // `total` 0: not known yet (no time left is shown).
    Progress(Log& log, std::string what, std::uint64_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void set_total(std::uint64_t total) { total_ = total; }
    void update(std::uint64_t done, std::uint64_t failed);

  private:
    using Clock = std::chrono::steady_clock;
    Log& log_;
    std::string what_;
    std::uint64_t total_;
    bool shown_;
    Clock::time_point begin_;
    Clock::time_point last_drawn_;
};

// The line itself, for tests: "indexing 1,200 of 4,000 (30 %)  410/s  7 s left  3 failed".
std::string progress_line(const std::string& what, std::uint64_t done, std::uint64_t total,
                          std::uint64_t failed, double seconds);

// 1234567 → "1,234,567".
std::string with_thousands(std::uint64_t number);

}  // namespace news
