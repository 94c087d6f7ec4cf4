// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "common/xapian.hpp"

namespace news::stories {

// The shingles of articles as the database has their texts; those looked at lately are kept, at
// most 32 MB. May throw Xapian exceptions. Not thread-safe.
class TextShelf {
  public:
    using Shingles = std::shared_ptr<const std::vector<std::uint32_t>>;

    explicit TextShelf(const Xapian::Database& database) : database_(database) {}

    // Empty where the article is not there or damaged.
    Shingles shingles(Xapian::docid document);

  private:
    const Xapian::Database& database_;
    std::unordered_map<Xapian::docid, Shingles> kept_;
    std::size_t bytes_ = 0;
};

}  // namespace news::stories
