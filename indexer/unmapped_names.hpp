// SPDX-License-Identifier: GPL-3.0-or-later
// The names given with --map that no record of an input has: most likely misspelled.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pipeline.hpp"

namespace news {

class UnmappedNames {
  public:
    // Takes the results of an input one after another; with its last, the names that none had.
    // Records without a field map, and those that failed, say nothing.
    std::vector<std::string> take(const PageResult& page);

    // What is said of such a name.
    static std::string message(std::string_view path, std::string_view name);

  private:
    std::optional<std::vector<std::string>> so_far_;  // nullopt: no record yet
};

}  // namespace news
