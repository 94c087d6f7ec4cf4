// SPDX-License-Identifier: GPL-3.0-or-later
// The walk over the inputs that the user named: files, folders, lists of files.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/container/reader.hpp"
#include "common/result.hpp"

namespace news::archive {

struct WalkOptions {
    // Globs (fnmatch(3)); one with a slash is matched against the path below the named folder, one
    // without against the file's name. They choose among the files of folders only; a file that
    // the user names is always taken. A folder that `exclude` matches is left out as a whole.
    std::vector<std::string> include;  // empty: all
    std::vector<std::string> exclude;
    // Paths of folders that are not entered where they lie within a named one.
    std::vector<std::string> apart = {};
};

// What the walk comes upon: a file to open, or something that cannot be one.
using WalkStep =
    std::variant<container::InputFile, container::SkippedInput, container::FailedInput>;

// Depth first; within a folder by name (bytes), so that two runs see the same order. Symbolic links
// inside folders are not followed (the walk stays inside its inputs, and ends); a link that the
// user names is. Memory: one folder's names a level. Not thread-safe.
class DirectoryWalk {
  public:
    DirectoryWalk(std::vector<std::string> paths, WalkOptions options);

    // nullopt at the end.
    std::optional<WalkStep> next();

    // Whether the user named the path of the last step, rather than a folder above it.
    bool is_named() const { return named_; }

  private:
    struct Entry {
        std::string path;
        bool explicit_;
        std::size_t root_length;  // bytes of `path` that are the named folder's
    };
    std::optional<WalkStep> visit(const Entry& entry);
    std::optional<WalkStep> enter(const Entry& entry);
    bool is_chosen(const Entry& entry) const;

    std::deque<Entry> pending_;
    bool named_ = false;
    WalkOptions options_;
};

// The paths listed in a file or FIFO ("-": standard input), one a line or, with `null_separated`,
// each ended by a NUL byte. Empty ones are passed over.
Result<std::vector<std::string>> read_path_list(const std::string& file, bool null_separated);

}  // namespace news::archive
