// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace news::columns {

// The parts of a slot that may hold several values (kValueSeparator), in their order and as often
// as they stand there; none for an empty slot. Views into `slot`.
std::vector<std::string_view> split_values(std::string_view slot);

}  // namespace news::columns
