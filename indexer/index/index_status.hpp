// SPDX-License-Identifier: GPL-3.0-or-later
// What a database holds, in numbers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/result.hpp"
#include "indexer/index/roots.hpp"

namespace news::index {

struct IndexStatus {
    std::string path;
    std::uint64_t articles = 0;
    std::uint64_t terms = 0;  // distinct
    std::string first_date;   // ISO, as precisely as known; empty: no article has a date
    std::string last_date;
    std::uint64_t undated = 0;
    std::uint64_t bytes = 0;  // on disk
    int schema = 0;
    std::string analyzer;
    // each with its number of articles, the most first
    std::vector<std::pair<std::string, std::uint64_t>> languages;
    std::uint64_t publishers = 0;           // distinct
    std::uint64_t stories = 0;              // of two articles or more
    std::uint64_t in_stories = 0;           // articles in them
    std::array<std::uint64_t, 4> inputs{};  // recorded in the ledger, by InputOutcome
    std::vector<Root> roots;                // what `update` reads again
    std::uint64_t removed = 0;              // articles that are to stay away
};

Result<IndexStatus> read_status(const std::string& path);

}  // namespace news::index
