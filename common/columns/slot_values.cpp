// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/slot_values.hpp"

#include <algorithm>

#include "common/schema.hpp"

namespace news::columns {

std::vector<std::string_view> split_values(std::string_view slot) {
    std::vector<std::string_view> values;
    while (!slot.empty()) {
        const std::size_t end = std::min(slot.find(kValueSeparator), slot.size());
        if (end > 0) values.push_back(slot.substr(0, end));
        slot.remove_prefix(std::min(end + 1, slot.size()));
    }
    return values;
}

}  // namespace news::columns
