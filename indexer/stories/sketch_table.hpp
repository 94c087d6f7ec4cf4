// SPDX-License-Identifier: GPL-3.0-or-later
// The sketches of all articles by document number. They stand in a value slot; so that ten new
// articles are compared with a million without reading a million values, a copy of them lies in the
// file newsarchive.sketches beside the database: a header, then a row of 68 bytes for each document
// from 0 on. It may be removed at any time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/mapped_file.hpp"
#include "common/xapian.hpp"
#include "indexer/stories/sketch.hpp"

namespace news::stories {

inline constexpr const char* kSketchFile = "newsarchive.sketches";

// Not thread-safe.
class SketchTable {
  public:
    // `folder`: the database's. Where the file is missing, damaged, of another state, or more than
    // a 64th of the articles is newer, it is written anew: about half a second a million articles,
    // by whoever holds the database's lock. Where it cannot be written, all is held in memory. May
    // throw Xapian exceptions.
    SketchTable(const Xapian::Database& database, const std::string& folder);

    // One more than the last document number.
    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size() + newer_.size()); }
    // Of an article that is not there, or has none: without shingles. Of one that was removed it
    // may still be what it was.
    const Sketch& operator[](Xapian::docid document) const {
        return document < rows_.size() ? rows_[document] : newer_[document - rows_.size()];
    }

  private:
    bool map(const Xapian::Database& database, const std::string& path);
    void read_newer(const Xapian::Database& database);

    MappedFile mapped_;
    std::span<const Sketch> rows_;  // in mapped_
    std::vector<Sketch> newer_;
};

}  // namespace news::stories
