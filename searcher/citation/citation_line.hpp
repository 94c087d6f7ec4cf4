// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/citation/reference.hpp"

namespace news::citation {

// For people, in the manner of the Chicago Manual of Style but with names and date as the archive
// has them: Ana Field and Bo Stone. “Obama wrote to Khamenei.” The Harbour Courier, 2014-11-07.
// https://… (fetched 2015-01-02). na:4f21c09be77d
std::string citation_line(const Reference& reference);

}  // namespace news::citation
