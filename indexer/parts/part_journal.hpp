// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the inputs whose articles go into parts: their ledger entries, and the further
// places of articles that are known. A small Xapian database of metadata beside the parts, merged
// with them; a run that is killed finds in it what need not be read again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/xapian.hpp"
#include "indexer/index/input_run.hpp"
#include "indexer/index/write_operation.hpp"
#include "indexer/parts/fingerprint_set.hpp"

namespace news::parts {

// A further place of a known article; the key is this prefix, its SHA-256 and a number.
inline constexpr std::string_view kPlacePrefix = "place:";
// An input whose entry does not know yet how many articles lie in it; the key is this prefix and
// that of its entry, the value its path.
inline constexpr std::string_view kRecountPrefix = "recount:";

std::string serialise_place(const Location& location);
Location parse_place(std::string_view text);

// The pages of an input come one after another, as for index::PageWriter. Xapian's exceptions pass
// through. Not thread-safe.
class PartJournal {
  public:
    // `met` must outlive it: the articles of the parts, which it notes as it hears of them.
    PartJournal(const std::string& path, FingerprintSet& met);

    // Puts one page on record. What was in a part is sealed when this is called.
    index::WriteReport record(const index::WriteOperation& operation);

    void commit();

  private:
    index::Written record_page(const index::WriteOperation& operation);
    index::Written record_article(const index::WriteOperation& operation);
    void place(const std::string& sha256, const Location& location);
    void end_input();
    void write_entry(const index::LedgerEntry& entry);

    Xapian::WritableDatabase journal_;
    FingerprintSet* met_;
    std::optional<index::InputRun> input_;
    std::uint64_t added_ = 0;  // of this input, with documents of their own
    bool recount_ = false;     // more lie in it than that
    std::uint64_t places_ = 0;
    std::size_t gathered_ = 0;
};

}  // namespace news::parts
