// SPDX-License-Identifier: GPL-3.0-or-later
// The reading of one input, page after page, as the ledger will tell it; and which of the articles
// that it gave before have not been met again.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/xapian.hpp"
#include "indexer/index/ledger.hpp"

namespace news::index {

// Memory: about four bytes for each article that the input gave before, nothing for new ones. A
// copy is a point to come back to, and cheap.
class InputRun {
  public:
    // `stamp`: the file as it is now. `before`: what the ledger had. `old`: the articles that it
    // gave before, rising. `forced`: they are to be written anew in any case.
    InputRun(LedgerEntry stamp, const std::optional<LedgerEntry>& before,
             std::vector<Xapian::docid> old, bool forced);

    const std::string& path() const { return entry_.path; }
    bool is_stale() const { return entry_.stale; }
    bool gave_articles_before() const { return !old_->empty(); }

    // What became of the next page.
    void count_article() { ++articles_; }
    void count_skip(std::string_view reason);
    void count_failure(const Location& location, std::string_view reason);

    // True where the article is one of the old ones, met for the first time.
    bool meet(Xapian::docid document);

    // The old ones that were not met; none where something failed, since a file that is cut short
    // today is no reason to lose what it gave.
    std::vector<Xapian::docid> gone() const;

    // What the ledger is to say while the run goes on, and at its end. `lying_here`: articles that
    // the database has in the input now.
    LedgerEntry unfinished() const;
    LedgerEntry finished(std::uint64_t lying_here) const;

  private:
    LedgerEntry entry_;
    std::string skip_reason_;  // the last
    std::uint64_t articles_ = 0;
    std::shared_ptr<const std::vector<Xapian::docid>> old_;
    std::vector<bool> met_;  // of `old_`
    std::size_t met_count_ = 0;
};

}  // namespace news::index
