// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace news::query {

// The weight of a word by the number of articles that have it; over 0 whatever the number.
inline double rarity(std::size_t articles, std::size_t all) {
    const auto with = static_cast<double>(std::min(articles, all));
    return std::log1p((static_cast<double>(all) - with + 0.5) / (with + 0.5));
}

}  // namespace news::query
