// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/lexisnexis_values.hpp"

#include <algorithm>

#include "common/unicode.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/formats/plain_names.hpp"
#include "indexer/formats/record_text.hpp"

namespace news::formats {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string section_of(std::string_view value) {
    for (const std::string_view part : pieces_of(value, ";")) {
        const bool is_place = std::ranges::any_of(part, is_digit) || part.starts_with("Section ") ||
                              part.starts_with("Pg.") || part.starts_with("Page");
        if (!is_place) return std::string(part);
    }
    return {};
}

std::vector<std::string> names_of(std::string_view value) {
    std::vector<std::string> names;
    for (std::string_view name : pieces_of(value, ";")) {
        if (name.ends_with("%)")) name = trimmed(name.substr(0, name.rfind('(')));
        if (!name.empty()) names.push_back(name_of_capitals(clean_text(name)));
    }
    return names;
}

std::string first_place(std::string_view name) {
    return std::string(trimmed(name.substr(0, name.find(','))));
}

std::string date_of(const std::string& line) {
    const std::vector<extract::TextDate> dates = extract::find_dates(line, {});
    if (dates.size() != 1) return {};
    std::string date = line.substr(0, dates.front().end);
    std::string_view rest = trimmed(std::string_view(line).substr(dates.front().end));
    while (!rest.empty() && !is_digit(rest.front())) {
        const std::size_t space = rest.find(' ');
        if (space == kNone) return date;
        rest = trimmed(rest.substr(space));
    }
    const bool is_time = rest.substr(0, 3).find(':') != kNone;
    const bool has_offset = rest.find("GMT+") != kNone || rest.find("GMT-") != kNone;
    if (is_time && !has_offset) date.append(" ").append(rest);
    return date;
}

}  // namespace news::formats
