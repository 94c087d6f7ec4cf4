// SPDX-License-Identifier: GPL-3.0-or-later
// Writes articles to the database. Commit points are ours alone, and one document that Xapian
// refuses never costs another: Xapian drops the whole uncommitted batch when it throws, so the
// batch is kept, replayed and halved until the culprit stands alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/result.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/index/ledger.hpp"

namespace news::index {

// One input with all the articles it gave (none where it was skipped or failed).
struct WriteOperation {
    LedgerEntry entry;
    bool in_ledger = true;  // false for what cannot be found again: standard input
    bool undated = false;   // one of its articles has no date
    bool forced = false;    // write the fields anew even if the same reader read the same bytes
    std::vector<PreparedArticle> articles;
};

enum class Written {
    added,      // the input is new
    replaced,   // the input had been read before
    unchanged,  // read again, but the bytes are as they were
    duplicate,  // its articles were there already, from other places
    skipped,
    failed,
};

// What became of one operation; final, since reported only after its commit.
struct WriteReport {
    std::string path;
    Written written = Written::added;
    std::string reason;    // of a skip or failure
    bool undated = false;  // one of its articles has no date
};

// Not thread-safe.
class IndexWriter {
  public:
    // `batch_bytes`: the text that is gathered before a commit.
    static Result<std::unique_ptr<IndexWriter>> open(const std::string& path,
                                                     std::size_t batch_bytes);

    // Takes the operation into the batch; commits when the batch is full. The reports of the
    // operations that are now on disk, in order (often none yet). Fails with ErrorCode::io or
    // locked when nothing more can be written (disk full, …): what was reported before stays safe.
    Result<std::vector<WriteReport>> write(WriteOperation operation);

    // Commits what is gathered.
    Result<std::vector<WriteReport>> commit();

  private:
    IndexWriter(std::string path, std::size_t batch_bytes, Xapian::WritableDatabase database);

    Written apply(const WriteOperation& operation);
    void put_article(const PreparedArticle& article, bool read_again, bool& was_new);
    void drop_location(const std::string& sha256, const Location& place);
    void add_forms(const PreparedArticle& article);
    Xapian::docid find(const std::string& sha256) const;
    void reopen();
    template <class Step>
    Result<std::vector<WriteReport>> safely(Step step);
    std::vector<WriteReport> commit_batch();
    std::vector<WriteReport> replay_batch();
    std::vector<WriteReport> end_batch(std::vector<WriteReport> reports);
    void replay(std::size_t begin, std::size_t end, std::vector<WriteReport>& reports);

    std::string path_;
    std::size_t batch_bytes_;
    Xapian::WritableDatabase database_;
    WriterMark mark_;
    std::vector<WriteOperation> batch_;
    std::vector<WriteReport> applied_;  // of the batch, not committed yet
    std::size_t gathered_ = 0;          // bytes of text in the batch
    // hashes of the forms that this run has put into the table already
    std::unordered_set<std::uint64_t> known_forms_;
};

}  // namespace news::index
