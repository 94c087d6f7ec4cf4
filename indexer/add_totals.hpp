// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of `add` or `update` came to, in pages: read = added + replaced + unchanged + skipped
// + failed.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/index/reason_counts.hpp"

namespace news {

struct AddTotals {
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;   // duplicates included
    std::uint64_t duplicates = 0;  // the same bytes had been indexed from another place
    std::uint64_t skipped = 0;
    std::uint64_t failed = 0;
    std::uint64_t undated = 0;  // of those added or replaced
    double seconds = 0;
    // Articles whose input gives them no more and that lie nowhere else; not among those read.
    std::uint64_t dropped = 0;
    bool shows_dropped = false;  // also where there are none
    // Articles that an interrupted run had left in parts; not among those read.
    std::uint64_t brought_in = 0;
    index::ReasonCounts skip_reasons;

    std::uint64_t read() const { return added + replaced + unchanged + skipped + failed; }
    void count_skip(const std::string& reason);
};

// One line: "54 read: 51 added, 0 replaced, 0 unchanged, 3 skipped (…), 0 failed; 3 undated; 0.4
// s".
std::string summary_line(const AddTotals& totals, bool dry_run);
// The same as one JSON object.
std::string summary_json(const AddTotals& totals, bool dry_run);

}  // namespace news
