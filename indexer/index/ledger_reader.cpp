// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/ledger_reader.hpp"

#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"

namespace news::index {

Result<LedgerReader> LedgerReader::open(const std::string& path) {
    auto database = open_for_reading(path);
    if (!database) return tl::unexpected(database.error());
    return LedgerReader(path, std::move(*database));
}

Result<std::optional<LedgerEntry>> LedgerReader::next() {
    // one reopening is enough unless a writer commits all the time
    constexpr int kMostAttempts = 10;
    for (int attempt = 0; entries_.empty() && !at_end_; ++attempt) {
        try {
            const auto read = guarded(path_, [&] { read_some(); });
            if (!read) return tl::unexpected(read.error());
        } catch (const Xapian::DatabaseModifiedError& error) {
            if (attempt == kMostAttempts) return tl::unexpected(database_error(error, path_));
            database_.reopen();
        }
    }
    if (entries_.empty()) return std::nullopt;
    LedgerEntry entry = std::move(entries_.front());
    entries_.pop_front();
    return entry;
}

void LedgerReader::read_some() {
    constexpr std::size_t kAtOnce = 200;
    const std::string prefix(kLedgerPrefix);
    auto key = database_.metadata_keys_begin(prefix);
    const auto end = database_.metadata_keys_end(prefix);
    if (!last_key_.empty() && key != end) {
        key.skip_to(last_key_);
        if (key != end && *key == last_key_) ++key;
    }
    for (; key != end && entries_.size() < kAtOnce; ++key) {
        last_key_ = *key;
        if (auto entry = parse_ledger_entry(database_.get_metadata(last_key_)))
            entries_.push_back(std::move(*entry));
    }
    at_end_ = !(key != end);
}

}  // namespace news::index
