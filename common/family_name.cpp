// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/family_name.hpp"

#include <algorithm>
#include <array>

namespace news {

namespace {

constexpr std::array<std::string_view, 7> kBehindIt = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};

}  // namespace

std::string_view family_name(std::string_view full_name) {
    while (true) {
        const std::size_t blank = full_name.rfind(' ');
        if (blank == full_name.npos) return {};
        const std::string_view word = full_name.substr(blank + 1);
        if (std::find(kBehindIt.begin(), kBehindIt.end(), word) == kBehindIt.end()) return word;
        full_name = full_name.substr(0, blank);
    }
}

}  // namespace news
