// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/found_text.hpp"

#include <utility>

namespace news::extract {

Reason make_reason(std::string field, std::string rule, std::string place, std::string value) {
    constexpr std::size_t kLongestValue = 200;  // Reason's promise
    if (value.size() > kLongestValue) {
        std::size_t end = kLongestValue;
        while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
            --end;
        value.resize(end);
    }
    return {std::move(field), std::move(rule), std::move(place), std::move(value)};
}

}  // namespace news::extract
