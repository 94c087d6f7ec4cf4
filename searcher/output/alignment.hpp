// SPDX-License-Identifier: GPL-3.0-or-later
// Printable text in columns: filled with spaces to so many columns of a terminal, never cut.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::output {

std::string left_aligned(std::string_view text, std::size_t width);
std::string right_aligned(std::string_view text, std::size_t width);

}  // namespace news::output
