// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people write them, in words or numbers: "Thursday, 6 November 2014", "Nov. 6, 2014",
// "06.11.2014", "2014年11月6日", "٦ نوفمبر ٢٠١٤", "۱۵ آذر ۱۴۰۲".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "indexer/extract/date_stamp.hpp"
#include "indexer/extract/day_order.hpp"

namespace news::extract {

struct TextDate {
    Stamp stamp;                            // a day, or a month where no day is printed
    std::optional<PartialDate> other = {};  // the second reading where day and month may be swapped
    std::size_t start = 0;                  // byte range in the text, end exclusive
    std::size_t end = 0;
};

// All dates with a printed year, in the order of the text. Linear in the length of the text.
std::vector<TextDate> find_dates(std::string_view text, const DateConventions& conventions);

// An attribute's value: a machine's stamp, or a text with exactly one date; nullopt otherwise.
std::optional<TextDate> read_date(std::string_view value, const DateConventions& conventions);

}  // namespace news::extract
