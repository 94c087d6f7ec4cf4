// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a database still says what was written into it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/result.hpp"

namespace news::index {

struct CheckReport {
    std::uint64_t articles = 0;
    // What is wrong, one sentence each, at most 20; `more` counts the rest.
    std::vector<std::string> problems;
    std::uint64_t more = 0;
};

// Xapian's own check of the files; then each article's data against its checksum, its terms,
// positions and values against the sum stored with it, its identity, its inputs, the ledger
// against the articles, and the columns beside the database against the values. Memory: 16 bytes an
// article. Files that are badly damaged can make Xapian crash: see check_in_child().
Result<CheckReport> check_index(const std::string& path);

// check_index() in a process of its own, so that a crash over damaged files becomes a problem in
// the report. Call it before any thread is started.
Result<CheckReport> check_in_child(const std::string& path);

// What to do about a damaged database.
std::string hint_for_damaged(const std::string& path);

}  // namespace news::index
