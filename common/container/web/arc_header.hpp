// SPDX-License-Identifier: GPL-3.0-or-later
// The header line of an ARC record (Internet Archive, "Arc File Format", 1996; versions 1 and 2).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/container/web/record_frames.hpp"

namespace news::container::web {

// "URL IP-address Archive-date Content-type Archive-length", in version 2 with five more fields
// before the length. Views into the line.
struct ArcHeader {
    std::string_view url;
    std::string_view time;  // digits: YYYYMMDDhhmmss
    std::string_view content_type;
    std::string_view length_digits;
    std::optional<std::uint64_t> length;
};

// nullopt where a line (without its end) is none. The length may still be no number.
std::optional<ArcHeader> parse_arc_header(std::string_view line);

// A header line at a line's beginning.
RecordMark arc_mark();

// The longest line that is taken for a header, its end included.
inline constexpr std::size_t kLongestArcHeader = 16 * 1024;

}  // namespace news::container::web
