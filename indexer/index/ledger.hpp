// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger: what became of each input, kept in the database's metadata and written in the same
// commit as the articles, so that a run goes on where the last one stopped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/index/reason_counts.hpp"

namespace news::index {

enum class InputOutcome {
    indexed,     // it gave articles, and nothing failed
    skipped,     // it gave none, by policy
    failed,      // something in it, or all of it, could not be read
    unfinished,  // reading it was cut short by a kill or an interruption
};

std::string_view to_string(InputOutcome outcome);  // "indexed", …

// A record that could not be read, and why. Both texts are bounded.
struct RecordFailure {
    std::string member;  // as of Location
    std::optional<std::uint64_t> record_offset;
    std::string reason;
    friend bool operator==(const RecordFailure&, const RecordFailure&) = default;
};

struct LedgerEntry {
    std::uint64_t size = 0;     // bytes of the file
    std::int64_t modified = 0;  // nanoseconds since the epoch
    int extractor = 0;          // kExtractorVersion of the reader
    std::string options;        // of the run, as far as they change what is extracted
    bool named = false;         // the user named this very file
    std::string path;           // raw bytes

    InputOutcome outcome = InputOutcome::indexed;
    std::string read_at;                  // ISO 8601, UTC
    std::uint64_t articles = 0;           // that lie in it, in the database
    std::string reason;                   // of the skip, where the input is one page
    ReasonCounts skipped;                 // pages
    std::uint64_t failed = 0;             // pages
    std::vector<RecordFailure> failures;  // the first kMostFailures of them
    // Only of what is unfinished: all that it gave is of this very reading, so that it can go on.
    bool fresh = false;
    // Some of its articles may have been written by another reader or with other options: they are
    // to be written anew when they are met again.
    bool stale = false;

    static constexpr std::size_t kMostFailures = 1000;

    // Whether an input that looks like this need not be read again. What failed or was cut short
    // is tried again.
    bool still_holds_for(const LedgerEntry& now) const;
    // Whether reading it was cut short, and what it gave until then is as it would be now.
    bool can_go_on_as(const LedgerEntry& now) const;

    // Counts one more failure at this place.
    void add_failure(const Location& location, std::string_view reason);
};

inline constexpr std::string_view kLedgerPrefix = "input:";

// An article that was removed for good has a metadata key: this prefix and its SHA-256. Reading its
// bytes again does not bring it back, unless that is forced.
inline constexpr std::string_view kRemovedPrefix = "removed:";

// The metadata key of an input; bounded, so that any path has one.
std::string ledger_key(std::string_view path);
std::string serialise(const LedgerEntry& entry);
// nullopt for what is no entry (an empty string included).
std::optional<LedgerEntry> parse_ledger_entry(std::string_view text);

}  // namespace news::index
