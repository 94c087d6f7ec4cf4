// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/unread_attributes.hpp"

#include <algorithm>
#include <array>

namespace news::html {
namespace {

char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char a, char b) { return a == ascii_lower(b); });
}

bool is_same(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && begins_with(text, lower);
}

bool holds(std::string_view text, std::string_view lower) {
    for (std::size_t at = 0; at + lower.size() <= text.size(); ++at) {
        if (begins_with(text.substr(at), lower)) return true;
    }
    return false;
}

}  // namespace

bool is_unread(std::string_view name, std::string_view value) {
    constexpr auto kUnread = std::to_array<std::string_view>(
        {"srcset", "sizes", "loading", "decoding", "fetchpriority", "target", "tabindex",
         "jsaction", "jscontroller", "jsname", "crossorigin", "integrity"});
    constexpr auto kReadData = std::to_array<std::string_view>(
        {"data-caption", "data-title", "data-date", "data-datetime", "data-published", "data-time",
         "data-timestamp", "data-utime"});
    if (name.size() < 3) return false;
    switch (ascii_lower(name.front())) {
        case 'd':
            if (begins_with(name, "data-")) {
                return std::ranges::none_of(
                    kReadData, [name](std::string_view one) { return is_same(name, one); });
            }
            break;
        case 'o':
            return begins_with(name, "on");
        case 'a':
            return begins_with(name, "aria-") && !is_same(name, "aria-hidden");
        case 's':
            if (is_same(name, "style")) return !holds(value, "display") && !holds(value, "visib");
            break;
        default:
            break;
    }
    return std::ranges::any_of(kUnread,
                               [name](std::string_view one) { return is_same(name, one); });
}

}  // namespace news::html
