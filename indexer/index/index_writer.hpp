// SPDX-License-Identifier: GPL-3.0-or-later
// Writes articles to the database. Commit points are ours alone, and one document that Xapian
// refuses never costs another: Xapian drops the whole uncommitted batch when it throws, so the
// batch is kept, replayed and halved until the culprit stands alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/page_writer.hpp"
#include "indexer/index/roots.hpp"
#include "indexer/index/write_operation.hpp"

namespace news::index {

// What to tell of an exception that is no article's fault, thrown while writing to `path`.
Error write_error(const Xapian::Error& error, const std::string& path);

// Not thread-safe.
class IndexWriter {
  public:
    // `batch_bytes`: the text that is gathered before a commit.
    static Result<std::unique_ptr<IndexWriter>> open(const std::string& path,
                                                     std::size_t batch_bytes);

    // Puts on record what `update` is to read again, and commits that at once.
    Result<void> record_roots(const std::vector<Root>& roots);

    // Takes the operation into the batch; commits when the batch is full, also in the middle of an
    // input: until its last page the ledger calls it unfinished. The reports of the operations that
    // are now on disk, in order (often none yet). Fails with ErrorCode::io or
    // locked when nothing more can be written (disk full, …): what was reported before stays safe.
    Result<std::vector<WriteReport>> write(WriteOperation operation);

    // Commits what is gathered.
    Result<std::vector<WriteReport>> commit();

    // Decides which articles are one story, as far as that is not done; after commit().
    Result<void> settle_stories();

    const std::string& path() const { return path_; }

  private:
    IndexWriter(std::string path, std::size_t batch_bytes, Xapian::WritableDatabase database);

    void reopen();
    template <class Step>
    Result<std::vector<WriteReport>> safely(Step step);
    std::vector<WriteReport> commit_batch();
    std::vector<WriteReport> replay_batch();
    std::vector<WriteReport> end_batch(std::vector<WriteReport> reports);
    std::optional<std::string> refused(std::size_t begin, std::size_t end,
                                       std::vector<WriteReport>& reports);
    void replay(std::size_t begin, std::size_t end, std::vector<WriteReport>& reports);

    std::string path_;
    std::size_t batch_bytes_;
    Xapian::WritableDatabase database_;
    PageWriter pages_{database_};
    WriterMark mark_;
    std::vector<WriteOperation> batch_;
    std::vector<WriteReport> applied_;  // of the batch, not committed yet
    std::size_t gathered_bytes_ = 0;    // of text in the batch
    std::size_t gathered_articles_ = 0;
};

}  // namespace news::index
