// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/record_text.hpp"

#include <fmt/format.h>

namespace news::formats {

RecordText text_of_record(const container::PageRecord& record) {
    html::DecodedText decoded = html::decode(record.bytes, record.http_content_type);
    RecordText text{std::move(decoded.utf8), {}};
    if (decoded.replaced > 0)
        text.warnings.push_back(
            fmt::format("{} invalid {} sequences replaced", decoded.replaced, decoded.charset));
    return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (const std::string_view piece = trimmed(text.substr(0, end)); !piece.empty())
            pieces.push_back(piece);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
    }
    return pieces;
}

}  // namespace news::formats
