// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/unread_attributes.hpp"

#include <algorithm>
#include <array>

#include "common/ascii_case.hpp"

namespace news::html {
namespace {

bool holds(std::string_view text, std::string_view lower) {
    for (std::size_t at = 0; at + lower.size() <= text.size(); ++at) {
        if (begins_ignoring_case(text.substr(at), lower)) return true;
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
            if (begins_ignoring_case(name, "data-")) {
                return std::ranges::none_of(kReadData, [name](std::string_view one) {
                    return equals_ignoring_case(name, one);
                });
            }
            break;
        case 'o':
            return begins_ignoring_case(name, "on");
        case 'a':
            return begins_ignoring_case(name, "aria-") &&
                   !equals_ignoring_case(name, "aria-hidden");
        case 's':
            if (equals_ignoring_case(name, "style"))
                return !holds(value, "display") && !holds(value, "visib");
            break;
        default:
            break;
    }
    return std::ranges::any_of(
        kUnread, [name](std::string_view one) { return equals_ignoring_case(name, one); });
}

}  // namespace news::html
