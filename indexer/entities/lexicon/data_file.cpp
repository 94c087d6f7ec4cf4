// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/lexicon/data_file.hpp"

#include <fstream>

namespace news::entities {

Result<std::string> read_data_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = file ? static_cast<std::streamoff>(file.tellg()) : std::streamoff{-1};
    if (size < 0) {
        return fail(ErrorCode::io, "cannot read " + path.string(),
                    "the data folder of the program is missing or incomplete");
    }
    std::string text(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(text.data(), size)) {
        return fail(ErrorCode::io, "cannot read " + path.string());
    }
    return text;
}

Error malformed_line(const std::filesystem::path& path, std::size_t line) {
    return Error{ErrorCode::io, path.string() + ", line " + std::to_string(line) + ": malformed"};
}

}  // namespace news::entities
