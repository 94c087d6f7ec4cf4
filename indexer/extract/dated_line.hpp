// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of text says of the dates that stand in it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/extract/date_labels.hpp"
#include "indexer/extract/date_text.hpp"

namespace news::extract {

// Where a date stands in its line: bytes, end exclusive.
struct DateRange {
    std::size_t start;
    std::size_t end;
};

std::vector<DateRange> ranges_of(std::span<const TextDate> dates);

// One for each date. A label stands in front of its date or behind it ("2024年3月6日 更新"); one
// between two dates is given to one of them. `above`: that of the line before, where it is nothing
// but a label. `dates`: in the order of the line.
std::vector<DateLabel> labels_on_line(std::string_view line, std::span<const DateRange> dates,
                                      DateLabel above = DateLabel::none);

// Whether the line is a sentence, which only mentions its dates: "The war ended on 11 November
// 1918." A byline or a date with a full stop behind it is none.
bool is_sentence_with(std::string_view line, std::span<const DateRange> dates);

// Whether the line, or the column of it ("Anna Smith | 5 March 2024"), is there for its dates: at
// most a place or a sign besides. "Opening: 5 June 2025" is of something else.
bool is_bare_date(std::string_view line, std::span<const DateRange> dates);

}  // namespace news::extract
