// SPDX-License-Identifier: GPL-3.0-or-later
// Names of elements and attributes compared as HTML compares them: ASCII letters in either case
// (WHATWG Infra, "ASCII case-insensitive").
#pragma once

#include <algorithm>
#include <string_view>

namespace news::html {

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// `lower`: in lower case.
inline bool begins_ignoring_case(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char a, char b) { return a == ascii_lower(b); });
}

inline bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && begins_ignoring_case(text, lower);
}

}  // namespace news::html
