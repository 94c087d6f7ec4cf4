// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the day or the month comes first in a date of numbers.
#pragma once

#include <cstdint>
#include <string_view>

namespace news::extract {

// How "11/06/2014" is read.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

struct DateConventions {
    std::string_view language;  // primary subtag; empty: not known
    DayOrder order = DayOrder::unknown;
};

// The custom of a language and a region. `tag`: "en-US", "de_AT", "pt"; `host`: "www.bbc.co.uk",
// whose country settles what a bare "en" leaves open. English of no known region is unknown.
DayOrder day_order(std::string_view tag, std::string_view host = {});

}  // namespace news::extract
