// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "searcher/search/found_matches.hpp"

namespace news::exports {

// An article of a report as a list item: headline, source, passages, how to cite it and where it
// lies. `rank` counts from 1. `folded`: it stands for its copies, which are named.
std::string report_hit(const search::MatchedArticle& matched, std::size_t rank, bool folded);

}  // namespace news::exports
