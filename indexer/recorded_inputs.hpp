// SPDX-License-Identifier: GPL-3.0-or-later
// What a database says it was made from, held against what is there now.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "indexer/index/ledger.hpp"
#include "indexer/index/roots.hpp"

namespace news {

// Why a recorded folder cannot be read again.
enum class Absence {
    missing,
    empty,  // though it gave something: an unmounted disk looks so
};

class RecordedInputs {
  public:
    // Goes through the whole ledger of the database at this path.
    static Result<RecordedInputs> read(const std::string& database);

    // In the order of their paths; some may be absent.
    const std::vector<index::Root>& roots() const { return roots_; }
    bool is_there(const index::Root& root) const {
        return absent_.find(root.path) == absent_.end();
    }

    // The other folders, by their paths.
    const std::map<std::string, Absence>& absent() const { return absent_; }

    // Files that were named by themselves and are still there, by the options that they are read
    // with.
    const std::map<std::string, std::vector<std::string>>& named() const { return named_; }
    // Of the other ones those whose folder is gone as well.
    std::uint64_t named_out_of_reach() const { return out_of_reach_; }

    bool empty() const { return roots_.empty() && named_.empty() && gone_named_ == 0; }

    // Whether the input has vanished, and is not only out of reach.
    bool has_vanished(const index::LedgerEntry& entry) const;
    // Whether it is out of reach: within a folder that is absent, or named in a folder that is
    // gone.
    bool is_out_of_reach(const index::LedgerEntry& entry) const;

  private:
    void look_at(const index::LedgerEntry& entry);

    std::vector<index::Root> roots_;
    std::map<std::string, Absence> absent_;
    std::map<std::string, std::vector<std::string>> named_;
    std::uint64_t gone_named_ = 0;
    std::uint64_t out_of_reach_ = 0;
};

}  // namespace news
