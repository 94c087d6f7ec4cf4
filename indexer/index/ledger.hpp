// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger: what became of each input, kept in the database's metadata and written in the same
// commit as the articles, so that a run goes on where the last one stopped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::index {

enum class InputOutcome { indexed, skipped, failed };

struct LedgerEntry {
    std::uint64_t size = 0;     // bytes of the file
    std::int64_t modified = 0;  // nanoseconds since the epoch
    int extractor = 0;          // kExtractorVersion of the reader
    std::string options;        // of the run, as far as they change what is extracted
    InputOutcome outcome = InputOutcome::indexed;
    std::string reason;                 // of a skip or failure
    std::vector<std::string> articles;  // SHA-256 of each article that it gave
    std::string path;                   // raw bytes

    // Whether an input that looks like this need not be read again. What failed is tried again.
    bool still_holds_for(const LedgerEntry& now) const;
};

inline constexpr std::string_view kLedgerPrefix = "input:";

// The metadata key of an input; bounded, so that any path has one.
std::string ledger_key(std::string_view path);
std::string serialise(const LedgerEntry& entry);
// nullopt for what is no entry (an empty string included).
std::optional<LedgerEntry> parse_ledger_entry(std::string_view text);

}  // namespace news::index
