// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace news::test {

// A file of the project, for the tests that read the sources themselves.
struct SourceFile {
    std::string path;                // from the root that was read, with '/'
    std::vector<std::string> lines;  // without their ends; the first is line 1
};

// Every .hpp and .cpp below the given folders of `root`, in the order of their paths. A folder that
// is not there gives nothing.
std::vector<SourceFile> read_sources(const std::filesystem::path& root,
                                     std::initializer_list<std::string_view> folders);

// The lines of one file; none where it cannot be read.
std::vector<std::string> read_lines(const std::filesystem::path& file);

}  // namespace news::test
