// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/location_text.hpp"

#include <fmt/format.h>

#include "common/unicode.hpp"

namespace news {

std::string location_text(const Location& location) {
    std::string text = printable(location.path);
    if (!location.member.empty()) text += ": " + printable(location.member);
    if (location.record_offset) text += fmt::format(" @ {}", *location.record_offset);
    return text;
}

}  // namespace news
