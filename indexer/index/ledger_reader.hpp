// SPDX-License-Identifier: GPL-3.0-or-later
// All entries of a ledger one after another, also while a writer commits.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "common/result.hpp"
#include "common/xapian.hpp"
#include "indexer/index/ledger.hpp"

namespace news::index {

// Memory: some hundred entries. Not thread-safe.
class LedgerReader {
  public:
    // Fails as open_for_reading().
    static Result<LedgerReader> open(const std::string& path);

    // In the order of their keys; nullopt at the end. What is unreadable is passed over: `check`
    // reports it. Fails where the database cannot be read.
    Result<std::optional<LedgerEntry>> next();

  private:
    LedgerReader(std::string path, Xapian::Database database)
        : path_(std::move(path)), database_(std::move(database)) {}

    void read_some();

    std::string path_;
    Xapian::Database database_;
    std::string last_key_;
    std::deque<LedgerEntry> entries_;
    bool at_end_ = false;
};

}  // namespace news::index
