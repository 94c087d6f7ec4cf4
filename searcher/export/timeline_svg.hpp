// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/search/search_results.hpp"

namespace news::exports {

// Bars of the articles of each month of up to six years, else of each year, as an <svg> with the
// count of each bar as its title, and months and years below. Empty where nothing has a date.
std::string timeline_svg(const std::vector<search::TimelinePoint>& timeline);

// The articles that such a picture has no bar for: of months, those of which only the year is
// known.
std::size_t without_bar(const std::vector<search::TimelinePoint>& timeline);

}  // namespace news::exports
