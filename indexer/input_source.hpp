// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of a run, one after another: what the walk finds, less what the ledger knows already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/archive/directory.hpp"
#include "common/xapian.hpp"
#include "indexer/index/ledger.hpp"

namespace news {

// One input, with what is known of it before it is opened.
struct SourcedInput {
    container::InputFile file;
    index::LedgerEntry stamp;  // the file as it is, and how it is to be read
    bool unchanged = false;    // the ledger has it just so: it need not be read
    bool is_known = false;     // the ledger has it
    bool is_resumed = false;   // an interrupted run has read some of it, just as it is now
    std::uint64_t pages = 1;   // where it is unchanged: as many as it gave, at least 1
    // where the walk itself came to a reason not to read it
    std::optional<container::SkippedInput> skipped;
    std::optional<container::FailedInput> failed;
};

// Not thread-safe; used by the pipeline's reading thread only.
class InputSource {
  public:
    // `options`: of the run, as the ledger records them.
    InputSource(archive::DirectoryWalk walk, std::string options);

    // Passes over what this database's ledger has unchanged. Reads through a handle of its own,
    // since a writer's may not be shared between threads.
    void pass_over_known(Xapian::Database database);

    // Leaves out what the ledger says the user named by itself: it is read with options of its own.
    // Needs pass_over_known().
    void leave_out_named() { leaves_out_named_ = true; }

    // nullopt at the end.
    std::optional<SourcedInput> next();

  private:
    std::optional<index::LedgerEntry> find_entry(const std::string& path);

    archive::DirectoryWalk walk_;
    std::string options_;
    std::optional<Xapian::Database> database_;
    bool leaves_out_named_ = false;
};

}  // namespace news
