// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/iptc_subjects.hpp"

#include <algorithm>
#include <array>

namespace news::formats {

namespace {

constexpr std::array<std::string_view, 17> kSubjects = {
    "arts, culture and entertainment",
    "crime, law and justice",
    "disaster, accident and emergency incident",
    "economy, business and finance",
    "education",
    "environment",
    "health",
    "human interest",
    "labour",
    "lifestyle and leisure",
    "politics",
    "religion and belief",
    "science and technology",
    "society",
    "sport",
    "conflict, war and peace",
    "weather",
};

}  // namespace

std::string_view iptc_subject(std::string_view code) {
    if (code.size() != 8 || !std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    const std::size_t number = static_cast<std::size_t>((code[0] - '0') * 10 + (code[1] - '0'));
    return number >= 1 && number <= kSubjects.size() ? kSubjects[number - 1] : std::string_view();
}

}  // namespace news::formats
