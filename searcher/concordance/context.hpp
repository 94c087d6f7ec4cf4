// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside a hit, as one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::concordance {

// At most so many columns of what stands before, or behind, a byte of the text, cut between words
// where a space is near the cut. Line breaks become spaces. Time is that of the columns, not of
// the text.
std::string context_before(std::string_view text, std::size_t at, std::size_t columns);
std::string context_behind(std::string_view text, std::size_t at, std::size_t columns);

// The whole, with its line breaks made spaces.
std::string one_line(std::string_view text);

}  // namespace news::concordance
