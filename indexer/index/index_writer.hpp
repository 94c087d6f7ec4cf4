// SPDX-License-Identifier: GPL-3.0-or-later
// Writes articles to the database. Commit points are ours alone, and one document that Xapian
// refuses never costs another: Xapian drops the whole uncommitted batch when it throws, so the
// batch is kept, replayed and halved until the culprit stands alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/result.hpp"
#include "indexer/index/article_table.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/index/input_run.hpp"
#include "indexer/index/ledger.hpp"
#include "indexer/index/roots.hpp"

namespace news::index {

// One page of an input, in the order in which the input gives them.
struct WriteOperation {
    enum class Kind { article, known_page, skipped, failed };

    LedgerEntry stamp;  // of the input: the file as it was found, and how it is read
    Location location;  // of the page
    Kind kind = Kind::article;
    std::optional<PreparedArticle> article;
    std::string known_sha256;  // known_page: the same bytes as this article, at another place
    std::string reason;        // of all but articles
    bool expected = false;     // a skip that need not be told
    bool last_of_input = true;
    bool in_ledger = true;  // false for what cannot be found again: standard input
    bool undated = false;   // the article has no date
    bool forced = false;    // write the fields anew even if the same reader read the same bytes
};

enum class Written {
    added,      // new
    replaced,   // read anew, or the input is one page and was another before
    unchanged,  // this input had given it before
    duplicate,  // it was there already, from another place
    skipped,
    failed,
};

// What became of one page; final, since reported only after its commit.
struct WriteReport {
    Location location;
    Written written = Written::added;
    std::string reason;     // of a skip or failure
    bool expected = false;  // a skip that need not be told
    bool undated = false;   // the article has no date
    // articles that the input gave before and gives no more, and that lie nowhere else
    std::uint64_t dropped = 0;
};

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

  private:
    // What an input gives no more, where it is too much for one batch.
    struct Sweep {
        InputRun input;
        std::vector<Xapian::docid> gone;
    };

    IndexWriter(std::string path, std::size_t batch_bytes, Xapian::WritableDatabase database);

    WriteReport apply(const WriteOperation& operation);
    void begin_input(const WriteOperation& operation);
    Written apply_page(const WriteOperation& operation);
    Written put_article(const WriteOperation& operation);
    bool stays_away(const WriteOperation& operation);
    std::uint64_t end_input();
    void write_entry(const LedgerEntry& entry);
    void add_forms(const PreparedArticle& article);
    void reopen();
    template <class Step>
    Result<std::vector<WriteReport>> safely(Step step);
    std::vector<WriteReport> commit_batch();
    std::vector<WriteReport> replay_batch();
    std::vector<WriteReport> end_batch(std::vector<WriteReport> reports);
    std::optional<std::string> refused(std::size_t begin, std::size_t end,
                                       std::vector<WriteReport>& reports);
    void replay(std::size_t begin, std::size_t end, std::vector<WriteReport>& reports);
    void settle(std::vector<WriteReport>& reports);

    std::string path_;
    std::size_t batch_bytes_;
    Xapian::WritableDatabase database_;
    ArticleTable articles_{database_};
    WriterMark mark_;
    std::vector<WriteOperation> batch_;
    std::vector<WriteReport> applied_;  // of the batch, not committed yet
    std::size_t gathered_bytes_ = 0;    // of text in the batch
    std::size_t gathered_articles_ = 0;
    std::optional<InputRun> input_;    // being written
    std::optional<InputRun> settled_;  // the same as of the last commit
    bool any_removed_ = false;         // some articles are to stay away
    std::optional<Sweep> sweep_;       // to be made after the commit
    // hashes of the forms that this run has put into the table already
    std::unordered_set<std::uint64_t> known_forms_;
};

}  // namespace news::index
