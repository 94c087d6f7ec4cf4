// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_tree.hpp"

#include <algorithm>
#include <fstream>

namespace news::test {

namespace fs = std::filesystem;

std::vector<std::string> read_lines(const fs::path& file) {
    std::vector<std::string> lines;
    std::ifstream input(file, std::ios::binary);
    for (std::string line; std::getline(input, line);)
        lines.push_back(line);
    return lines;
}

std::vector<SourceFile> read_sources(const fs::path& root,
                                     std::initializer_list<std::string_view> folders) {
    std::vector<SourceFile> files;
    for (const std::string_view folder : folders) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (!entry.is_regular_file() || (extension != ".hpp" && extension != ".cpp")) continue;
            files.push_back(
                {entry.path().lexically_relative(root).generic_string(), read_lines(entry.path())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

}  // namespace news::test
