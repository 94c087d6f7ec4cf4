// SPDX-License-Identifier: GPL-3.0-or-later
// One of the plain text files of data/: a record a line, fields divided by tabs.
#pragma once

#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"

namespace news::entities {

// The whole file. Fails with ErrorCode::io and the file's name.
Result<std::string> read_data_file(const std::filesystem::path& path);

// Calls use(fields) for every line that is not empty; the fields stay valid only as long as
// `text`. Stops at the first line for which `use` returns false and returns its number, from 1.
template <class Use>
std::optional<std::size_t> each_record(std::string_view text, Use use) {
    std::vector<std::string_view> fields;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        fields.clear();
        for (std::size_t tab = line.find('\t'); tab != std::string_view::npos;
             tab = line.find('\t')) {
            fields.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        fields.push_back(line);
        if (!use(fields)) return number;
    }
    return std::nullopt;
}

// A whole field as a count.
inline std::optional<unsigned> count_field(std::string_view field) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc() || end != field.data() + field.size()) return std::nullopt;
    return value;
}

Error malformed_line(const std::filesystem::path& path, std::size_t line);

}  // namespace news::entities
