// SPDX-License-Identifier: GPL-3.0-or-later
// Names of elements, attributes and header fields compared as their standards compare them: ASCII
// letters in either case (WHATWG Infra, "ASCII case-insensitive"; RFC 9110, 5.1).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace news {

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = ascii_lower(c);
    return result;
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

}  // namespace news
