// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/data_folder.hpp"

#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "common/unicode.hpp"

namespace news {

namespace fs = std::filesystem;

Result<fs::path> find_data_folder() {
    std::error_code error;
    if (const char* named = std::getenv("NEWSARCHIVE_DATA"); named && named[0] != '\0') {
        if (fs::is_directory(named, error)) return named;
        return fail(ErrorCode::io,
                    fmt::format("NEWSARCHIVE_DATA names no folder: {}", printable(named)),
                    "unset it, and the program's own gazetteers are read");
    }
    std::vector<fs::path> candidates;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error)
        candidates.push_back(program.parent_path().parent_path() / NEWSARCHIVE_DATA_FROM_PREFIX);
    candidates.emplace_back(NEWSARCHIVE_SOURCE_DATA);
    for (const fs::path& candidate : candidates)
        if (fs::is_directory(candidate, error)) return candidate;
    return fail(ErrorCode::io, "the data folder with the gazetteers is not to be found",
                "set NEWSARCHIVE_DATA to it, or go without: --no-entities");
}

}  // namespace news
