// SPDX-License-Identifier: GPL-3.0-or-later
// One or several databases, open for reading as one.
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/result.hpp"
#include "common/xapian.hpp"
#include "common/xapian_guard.hpp"

namespace news::search {

// One of the databases that are searched, by itself: documents have other numbers in the whole.
struct Shard {
    Xapian::Database database;
    std::string path;
};

// Not thread-safe: one reader a thread.
class IndexReader {
  public:
    // Only folders that hold a glass database are opened: Xapian itself would take any text file
    // for a stub, which may name hosts to connect to. Fails with no_database, foreign_database or
    // damaged_database. `paths` must not be empty.
    static Result<IndexReader> open(std::vector<std::string> paths);

    const std::vector<std::string>& paths() const { return paths_; }

    // One a path. Reopened with the whole, so only for use within read().
    const std::vector<Shard>& shards() const { return shards_; }

    // Another number for another state of the databases: what documents' numbers mean, and all else
    // that was read, holds only as long as this stays the same.
    std::size_t state() const { return state_; }

    // What `callable(const Xapian::Database&)`, which returns a Result, gives. A writer that has
    // committed twice takes the pages away from under a reader: then everything is read again from
    // the newest state, so the callable must be free of side effects.
    template <class Callable>
    auto read(Callable&& callable) -> std::invoke_result_t<Callable, const Xapian::Database&> {
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            try {
                auto outcome = guarded(shown_path(), [&] {
                    if (attempt > 0) reopen();
                    return callable(std::as_const(database_));
                });
                if (!outcome) return tl::unexpected<Error>(std::move(outcome.error()));
                return std::move(*outcome);
            } catch (const Xapian::DatabaseModifiedError&) {
                continue;
            }
        }
        return too_busy();
    }

  private:
    // One reopening was enough in thousands of queries beside a writer that commits all the time.
    static constexpr int kAttempts = 5;

    IndexReader(std::vector<std::string> paths, std::vector<Shard> shards,
                Xapian::Database database)
        : paths_(std::move(paths)), shards_(std::move(shards)), database_(std::move(database)) {}

    void reopen() {
        database_.reopen();
        ++state_;
    }
    std::string shown_path() const;
    tl::unexpected<Error> too_busy() const;

    std::vector<std::string> paths_;
    std::vector<Shard> shards_;  // share with database_ what is open
    Xapian::Database database_;
    std::size_t state_ = 0;
};

}  // namespace news::search
