// SPDX-License-Identifier: GPL-3.0-or-later
// The folder in which the parts of a database lie while it is built: FOLDER/parts within it.
//
//   0000000012-0000000012/   a sealed part: a Xapian database with the articles of one chunk
//   0000000000-0000000255/   many of them put together; what lies within its range is done with
//   draft-…                  one that is being written
//   journal/                 what became of the inputs (part_journal.hpp)
//   boot                     the machine's boot id (random(4)) under which all of it was written
//
// Nothing here is synced: a kill costs nothing, but after a crash of the machine there is no
// telling what reached the disk, so parts of another boot are thrown away and their inputs read
// again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "common/result.hpp"

namespace news::parts {

// The chunks that a part has, first and last.
struct PartRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    friend auto operator<=>(const PartRange&, const PartRange&) = default;
};

// Thread-safe but for remove() and forget().
class PartFolder {
  public:
    // `database`: the folder of the database. `group_size`: parts that are put together at once.
    explicit PartFolder(const std::string& database, std::size_t group_size = most_at_once());

    // Whether anything was left by a run that was killed.
    bool exists() const;
    // On disk, all that is in it; 0 where it is not there or goes meanwhile.
    std::uint64_t bytes() const;
    // Whether it is all of this boot.
    bool is_trustworthy() const;
    // Makes the folder, the first time. Fails with ErrorCode::io, like all here.
    Result<void> prepare();
    Result<void> remove();
    // The folder is gone, with the database that it lay in.
    void forget();

    // Where a part is written, and its name once it is sealed: one rename.
    std::string draft_path(PartRange range) const;
    std::string part_path(PartRange range) const;
    Result<void> seal(PartRange range);

    std::string journal_path() const;

    // Puts a part of many in the place of those within its range.
    Result<void> seal_merged(PartRange range);

    // In rising order; parts that lie within another are left out.
    Result<std::vector<PartRange>> sealed() const;

    // A chunk is done with, whether it gave a part or not. The range whose parts are now to be put
    // together, where this was the last chunk of a group.
    std::optional<PartRange> settle(std::uint64_t chunk);

    std::size_t group_size() const { return group_size_; }

    // As many databases as may be read at once: the system bounds the open files of a process.
    static std::size_t most_at_once();

    // Whether so many threads may each write parts or put some together: with few open files
    // articles are better written to the database directly.
    static bool allows_writers(std::size_t threads, std::size_t open_files = most_open_files());
    // That this process may have.
    static std::size_t most_open_files();

  private:
    std::string folder_;
    std::size_t group_size_;
    std::mutex mutex_;
    bool is_prepared_ = false;
    std::map<std::uint64_t, std::size_t> settled_;  // chunks, by group
};

}  // namespace news::parts
