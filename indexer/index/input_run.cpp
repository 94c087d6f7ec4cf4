// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/input_run.hpp"

#include <algorithm>
#include <utility>

namespace news::index {

InputRun::InputRun(LedgerEntry stamp, const std::optional<LedgerEntry>& before,
                   std::vector<Xapian::docid> old, bool forced)
    : entry_(std::move(stamp)),
      old_(std::make_shared<const std::vector<Xapian::docid>>(std::move(old))),
      met_(old_->size()) {
    entry_.stale = forced || (before && (before->stale || before->extractor != entry_.extractor ||
                                         before->options != entry_.options));
}

void InputRun::count_skip(std::string_view reason) {
    entry_.skipped.add(reason);
    skip_reason_ = reason;
}

void InputRun::count_failure(const Location& location, std::string_view reason) {
    entry_.add_failure(location, reason);
}

bool InputRun::meet(Xapian::docid document) {
    const auto found = std::lower_bound(old_->begin(), old_->end(), document);
    if (found == old_->end() || *found != document) return false;
    const auto index = static_cast<std::size_t>(found - old_->begin());
    if (met_[index]) return false;
    met_[index] = true;
    ++met_count_;
    return true;
}

std::vector<Xapian::docid> InputRun::gone() const {
    std::vector<Xapian::docid> documents;
    if (entry_.failed > 0) return documents;
    for (std::size_t i = 0; i < old_->size(); ++i)
        if (!met_[i]) documents.push_back((*old_)[i]);
    return documents;
}

LedgerEntry InputRun::unfinished() const {
    LedgerEntry entry = entry_;
    entry.outcome = InputOutcome::unfinished;
    return entry;
}

LedgerEntry InputRun::finished(std::uint64_t lying_here) const {
    LedgerEntry entry = entry_;
    entry.outcome = entry.failed > 0 ? InputOutcome::failed
                    : articles_ > 0  ? InputOutcome::indexed
                                     : InputOutcome::skipped;
    entry.articles = lying_here;
    if (articles_ + entry.failed == 0 && entry.skipped.total() == 1) entry.reason = skip_reason_;
    // what was kept though it was not met is still as the earlier reader wrote it
    entry.stale = entry.stale && met_count_ < old_->size() && entry.failed > 0;
    return entry;
}

}  // namespace news::index
