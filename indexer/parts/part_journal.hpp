// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the inputs whose articles go into parts: their ledger entries, and the further
// places of articles that are known. A small Xapian database of metadata beside the parts, merged
// with them; a run that is killed finds in it what need not be read again, and which parts count:
// the journal speaks of whole chunks only, and what lies in later ones is read again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/result.hpp"
#include "common/xapian.hpp"
#include "indexer/index/input_run.hpp"
#include "indexer/index/write_operation.hpp"
#include "indexer/parts/fingerprint_set.hpp"

namespace news::parts {

// A further place of a known article; the key is this prefix, its SHA-256 and a number.
inline constexpr std::string_view kPlacePrefix = "place:";
// The same where its source says that it is known: it may be no article after all.
inline constexpr std::string_view kRevisitPrefix = "revisit:";
// An input whose entry does not know yet how many articles lie in it; the key is this prefix and
// that of its entry, the value its path.
inline constexpr std::string_view kRecountPrefix = "recount:";
// Up to which chunk the journal speaks of everything.
inline constexpr std::string_view kSettledKey = "settled";

// Any bytes may stand in a location.
std::string serialise_place(const Location& location);
Location parse_place(std::string_view text);

// The last chunk that the journal of a killed run speaks of; nullopt: there is none, or no journal.
// Fails where it cannot be read.
Result<std::optional<std::uint64_t>> last_settled(const std::string& journal_path);

// The pages of an input come one after another, as for index::PageWriter. Xapian's exceptions pass
// through. Not thread-safe.
class PartJournal {
  public:
    // `met` must outlive it: the articles of the parts, which it notes as it hears of them.
    PartJournal(const std::string& path, FingerprintSet& met);

    // Puts one page on record. What was in a part is sealed when this is called.
    index::WriteReport record(const index::WriteOperation& operation);

    // All pages of this chunk are on record; before that none of them counts.
    void settle(std::uint64_t chunk);
    // Needs all that was recorded to be settled.
    void commit();

  private:
    index::Written record_page(const index::WriteOperation& operation);
    index::Written record_article(const index::WriteOperation& operation);
    void place(std::string_view prefix, const std::string& sha256, const Location& location);
    void end_input();
    void write_entry(const index::LedgerEntry& entry);

    Xapian::WritableDatabase journal_;
    FingerprintSet* met_;
    std::optional<index::InputRun> input_;
    std::uint64_t added_ = 0;  // of this input, with documents of their own
    bool again_ = false;       // this run has read the input before
    bool recount_ = false;     // more lie in it than that
    std::uint64_t places_ = 0;
};

}  // namespace news::parts
