// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says of single pages on standard error: of each kind the first ones, with --verbose
// all of them, since an archive may hold a million that are alike.
#pragma once

#include <cstdint>
#include <string>

#include "common/log.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/unmapped_names.hpp"

namespace news {

class PageNotes {
  public:
    // `database`: where the failures are put on record; empty: nowhere.
    PageNotes(Log& log, std::string database) : log_(log), database_(std::move(database)) {}

    void skipped(const Location& location, const std::string& reason);
    // `number`: it is the so manieth of the command, which may be several runs; from 1.
    void failed(const Location& location, const std::string& reason, std::uint64_t number);
    // The warnings and notices of its extraction.
    void extracted(const PageResult& page);

  private:
    Log& log_;
    std::string database_;
    UnmappedNames unmapped_;
    std::uint64_t skips_ = 0;
    std::uint64_t notices_ = 0;
};

}  // namespace news
