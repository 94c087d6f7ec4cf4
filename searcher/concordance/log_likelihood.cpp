// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance/log_likelihood.hpp"

#include <algorithm>
#include <cmath>

namespace news::concordance {

double expected_count(const Contingency& counts) {
    if (counts.all == 0) return 0;
    return static_cast<double>(counts.near) * static_cast<double>(counts.frequency) /
           static_cast<double>(counts.all);
}

double log_likelihood(const Contingency& counts) {
    const auto together = static_cast<double>(counts.together);
    const auto near = static_cast<double>(counts.near);
    const auto frequency = static_cast<double>(counts.frequency);
    const auto all = static_cast<double>(counts.all);
    const double expected = expected_count(counts);
    // a share of nothing tells nothing: 0 ln 0 is 0
    const auto cell = [](double observed, double by_chance) {
        return observed > 0 && by_chance > 0 ? observed * std::log(observed / by_chance) : 0.0;
    };
    const double sum = cell(together, expected) + cell(near - together, near - expected) +
                       cell(frequency - together, frequency - expected) +
                       cell(all - near - frequency + together, all - near - frequency + expected);
    const double value = std::max(0.0, 2 * sum);
    return together < expected ? -value : value;
}

}  // namespace news::concordance
