// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around a story of wire text: SOH header STX text ETX trailer EOT.
#pragma once

#include <string>
#include <string_view>

namespace news::formats {

struct WireFrame {
    std::string_view header;   // between SOH and STX
    std::string_view text;     // between STX and ETX
    std::string_view trailer;  // behind ETX
    bool is_iptc7901 = false;  // its header is one line of fields; ANPA's has control characters
};

// Views into `story`.
WireFrame read_frame(std::string_view story);

struct WireHeader {
    char category = 0;   // 's'; 0: none
    std::string slug;    // "BC-LT--Argentina-CancerB", "Germany-politics"
    std::string agency;  // as the header names it: "dpa"; mostly empty
    std::string day;     // "11-13", month first; empty: none
};

WireHeader read_header(const WireFrame& frame);

// The moment of transmission for extract::read_date(), "13 Nov 2013 11:37 GMT". ANPA:
// "AP-WF-11-13-13 1509GMT", month first; IPTC 7901: "131137 GMT Nov 13", the day, the time, the
// month and the year. Empty where the trailer says nothing of the kind.
std::string read_trailer(const WireFrame& frame);

// What the categories stand for; empty for those that are no section ("a": whatever comes).
std::string_view section_of_category(char category);

}  // namespace news::formats
