// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/header_fields.hpp"

#include <charconv>

#include "common/ascii_case.hpp"

namespace news::container::web {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::optional<std::uint64_t> parse_length(std::string_view digits) {
    std::uint64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || last != end) return std::nullopt;
    return value;
}

void HeaderFields::take_line(std::string_view line) {
    if (line.starts_with(' ') || line.starts_with('\t')) {
        if (fields_.empty()) return;
        fields_.back().second += ' ';
        fields_.back().second += trimmed(line);
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    fields_.emplace_back(ascii_lower(trimmed(line.substr(0, colon))),
                         trimmed(line.substr(colon + 1)));
}

std::string_view HeaderFields::first(std::string_view lower_name) const {
    for (const auto& [name, value] : fields_)
        if (name == lower_name && !value.empty()) return value;
    return {};
}

std::string HeaderFields::all(std::string_view lower_name) const {
    std::string joined;
    for (const auto& [name, value] : fields_) {
        if (name != lower_name || value.empty()) continue;
        if (!joined.empty()) joined += ", ";
        joined += value;
    }
    return joined;
}

}  // namespace news::container::web
