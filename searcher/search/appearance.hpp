// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/article.hpp"

namespace news::search {

// When a copy of a report came out, for telling which was the first: by its day, then by the time
// of that day, then by its id, so that it is the same in whatever order they were indexed. What is
// known less precisely comes behind all that it may be, what is not known at all is last.
struct Appearance {
    std::string date;         // of date_order()
    std::int64_t second = 0;  // since 1970, UTC; the largest number where no time is known
    std::string sha256;
    auto operator<=>(const Appearance&) const = default;
};

Appearance appearance_of(const Article& article);

// How a value of the slot of dates, or none, stands in this order, as bytes.
std::string date_order(std::string_view slot_date);

}  // namespace news::search
