// SPDX-License-Identifier: GPL-3.0-or-later
// What each page does to the database: to its articles, to their locations and to the ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

#include "common/xapian.hpp"
#include "indexer/index/article_table.hpp"
#include "indexer/index/input_run.hpp"
#include "indexer/index/write_operation.hpp"

namespace news::index {

// Commits nothing by itself but the steps of a large sweep. Xapian's exceptions pass through: then
// the database is to be opened again, and fall_back() called. Not thread-safe.
class PageWriter {
  public:
    // `database` must outlive it; what is assigned to it later is what is written.
    explicit PageWriter(Xapian::WritableDatabase& database);

    // Writes one page. The pages of an input come one after another, the last one marked so.
    WriteReport apply(const WriteOperation& operation);

    // The input that has ended gives so much no more that a commit is to come now, and settle().
    bool wants_commit() const { return sweep_.has_value(); }

    // The database was committed. Makes the sweep that waited for it, in steps that are committed
    // each, so that memory stays bounded; a kill within leaves the input unfinished. How many
    // articles went.
    std::uint64_t settle();

    // The database is as of the last commit again.
    void fall_back();

  private:
    // What an input gives no more, where it is too much for one batch.
    struct Sweep {
        InputRun input;
        std::vector<Xapian::docid> gone;
    };

    void begin_input(const WriteOperation& operation);
    Written apply_page(const WriteOperation& operation);
    Written put_article(const WriteOperation& operation);
    bool stays_away(const WriteOperation& operation);
    std::uint64_t end_input();
    void write_entry(const LedgerEntry& entry);
    void add_forms(const PreparedArticle& article);

    Xapian::WritableDatabase* database_;
    ArticleTable articles_;
    bool any_removed_;                 // some articles are to stay away
    std::optional<InputRun> input_;    // being written
    std::optional<InputRun> settled_;  // the same as of the last commit
    std::optional<Sweep> sweep_;
    // hashes of the forms that this run has put into the table already
    std::unordered_set<std::uint64_t> known_forms_;
};

}  // namespace news::index
