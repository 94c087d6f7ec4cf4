// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/size_text.hpp"

#include <fmt/format.h>

namespace news {

std::string size_text(std::uint64_t bytes) {
    const auto number = static_cast<double>(bytes);
    if (bytes >= 1'000'000'000) return fmt::format("{:.1f} GB", number / 1e9);
    if (bytes >= 1'000'000) return fmt::format("{:.1f} MB", number / 1e6);
    return fmt::format("{:.0f} kB", number / 1e3);
}

}  // namespace news
