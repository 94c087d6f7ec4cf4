// SPDX-License-Identifier: GPL-3.0-or-later
// Writes articles to the database: directly, or into parts that are merged with it at the end,
// whichever costs less (docs/decisions/0015).
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/result.hpp"
#include "indexer/index/index_writer.hpp"
#include "indexer/parts/fingerprint_set.hpp"
#include "indexer/parts/known_forms.hpp"
#include "indexer/parts/part_folder.hpp"
#include "indexer/parts/part_journal.hpp"
#include "indexer/parts/part_merge.hpp"
#include "indexer/parts/part_writer.hpp"

namespace news::parts {

// What open() found of a run that was killed.
struct TakenUp {
    std::uint64_t articles = 0;  // brought in
    bool any_dropped = false;    // parts from before the machine was started again
};

// Used by one thread, but for what is said to be thread-safe.
class ArchiveWriter {
  public:
    // Opens the database, making it where there is none; what a killed run has left of parts is
    // merged first. `batch_bytes`: as IndexWriter::open(). `group_size`: as PartFolder. Fails as
    // they do, and as merge_databases().
    static Result<std::unique_ptr<ArchiveWriter>> open(
        const std::string& path, std::size_t batch_bytes, const MergeStep& step = {},
        std::size_t group_size = PartFolder::most_at_once());

    const TakenUp& taken_up() const { return taken_up_; }

    Result<void> record_roots(const std::vector<index::Root>& roots);

    // Whether an input that the database does not know is to go through parts; `bytes`: its size.
    // Thread-safe.
    bool wants_parts(std::uint64_t bytes) const;

    // A writer for another thread, not outliving this. Thread-safe. Fails as open_for_reading().
    Result<std::unique_ptr<PartWriter>> part_writer();

    // Takes one page in; one that goes through parts counts once its chunk is settled. The reports
    // of those that a kill does not cost any more; of the pages that go the same way, in order.
    // Fails as IndexWriter::write().
    Result<std::vector<index::WriteReport>> write(index::WriteOperation operation);

    // All pages of this chunk have been written: it is merged with the others at the end, and what
    // lies in later ones is not. The parts to put together meanwhile, with put_together(). Fails as
    // write().
    Result<std::optional<PartRange>> settle(std::uint64_t chunk);

    // Thread-safe. Where this does not succeed there is more to do at the end.
    void put_together(PartRange range);

    // Commits and merges; can be written to afterwards. Where this fails the parts stay, and the
    // next open() goes on; take_kept() has what is to be told.
    Result<std::vector<index::WriteReport>> finish(const MergeStep& step = {});

    // For a run that ends otherwise: the reports that a kill does not cost any more and that were
    // not told yet, and its error, saying also that articles wait in parts where some do.
    std::vector<index::WriteReport> take_kept() { return std::exchange(kept_, {}); }
    Error with_waiting(Error error) const;

    const std::string& path() const { return path_; }

  private:
    ArchiveWriter(std::string path, std::size_t batch_bytes, std::size_t group_size);

    Result<void> open_direct();
    Result<void> take_up(const MergeStep& step);
    template <class Step>
    Result<void> on_journal(Step step);
    Result<void> commit_journal();
    Result<std::vector<std::string>> parts_until(std::uint64_t chunk);
    Result<void> merge(const MergeStep& step);

    std::string path_;  // as it was given
    std::size_t batch_bytes_;
    std::unique_ptr<index::IndexWriter> direct_;
    PartFolder parts_;
    FingerprintSet met_;
    KnownForms known_forms_;
    std::optional<PartJournal> journal_;
    std::vector<index::WriteReport> recorded_;  // in the journal, not committed yet
    std::vector<index::WriteReport> kept_;      // committed, not told yet
    TakenUp taken_up_;
    bool any_waits_ = false;             // in parts, of what was committed
    bool can_merge_ = false;             // into a folder that takes the database's place
    std::uint64_t articles_before_ = 0;  // in the database when it was opened
    std::atomic<std::uint64_t> added_directly_ = 0;
};

// Merges what a killed run has left of parts, for who is to change the database otherwise; where
// nothing was left, or there is no database, nothing happens.
Result<TakenUp> bring_in_parts(const std::string& path, const MergeStep& step = {});

}  // namespace news::parts
