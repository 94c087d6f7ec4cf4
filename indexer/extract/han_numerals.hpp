// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as Chinese and Japanese dates have them: "二〇一四年十一月六日".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace news::extract {

struct HanNumeral {
    int value = 0;
    int digits = 0;          // as if it were printed in figures
    std::size_t length = 0;  // bytes
};

// The numeral at the beginning of `text`, where a year, a month or a day follows it: figure by
// figure ("二〇一四") or in tens ("二十一"). Looks at a few characters only.
std::optional<HanNumeral> read_han_numeral(std::string_view text);

}  // namespace news::extract
