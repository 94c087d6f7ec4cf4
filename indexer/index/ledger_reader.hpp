// SPDX-License-Identifier: GPL-3.0-or-later
// All entries of a ledger one after another, also while a writer commits.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "common/xapian.hpp"
#include "indexer/index/ledger.hpp"

namespace news::index {

// Memory: some hundred entries. Not thread-safe; throws Xapian exceptions but the one that a writer
// has committed twice, which it deals with.
class LedgerReader {
  public:
    explicit LedgerReader(Xapian::Database database) : database_(std::move(database)) {}

    // In the order of their keys; nullopt at the end. What is unreadable is passed over: `check`
    // reports it.
    std::optional<LedgerEntry> next();

  private:
    void read_some();

    Xapian::Database database_;
    std::string last_key_;
    std::deque<LedgerEntry> entries_;
    bool at_end_ = false;
};

}  // namespace news::index
