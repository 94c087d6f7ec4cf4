// SPDX-License-Identifier: GPL-3.0-or-later
// Takes articles out of a database: those of an input that is gone, or single ones for good.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "common/result.hpp"
#include "indexer/index/article_table.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/ledger.hpp"

namespace news::index {

// Commits in steps, so that memory stays bounded; what a step holds is whole. Not thread-safe.
class IndexPruner {
  public:
    // As IndexWriter::open(), but fails with no_database where there is none.
    static Result<std::unique_ptr<IndexPruner>> open(const std::string& path);

    // What the pruner sees of the database, for a search.
    const Xapian::Database& database() const { return database_; }

    // Takes the input's locations from its articles, and its entry from the ledger. How many
    // articles went with it.
    Result<std::uint64_t> drop_input(const std::string& input);

    // Takes the article away whatever its locations are. Precondition: the document is there.
    Result<void> remove_article(Xapian::docid document);

    // Nothing of this folder is to be read again.
    Result<void> forget_root(const std::string& root);

    Result<void> commit();

  private:
    IndexPruner(std::string path, Xapian::WritableDatabase database);

    void step();
    void write_counts();

    std::string path_;
    Xapian::WritableDatabase database_;
    ArticleTable articles_{database_};
    WriterMark mark_;
    std::size_t gathered_ = 0;  // articles since the last commit
    // how many articles inputs have lost that the ledger does not know of yet
    std::map<std::string, std::uint64_t> lost_;
};

}  // namespace news::index
