// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/day_order.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace news::extract {

namespace {

// Country domains that the whole world uses, or whose country writes dates either way.
constexpr std::array<std::string_view, 10> kUndecided = {"co", "tv", "me", "io", "ca",
                                                         "fm", "ph", "cc", "ly", "to"};

std::string ascii_lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

}  // namespace

DayOrder day_order(std::string_view tag, std::string_view host) {
    const std::string lowered = ascii_lower(tag);
    const std::string_view whole = lowered;
    const std::string_view language = whole.substr(0, whole.find_first_of("-_"));
    if (language != "en" && !language.empty()) return DayOrder::day_first;
    const auto border = whole.find_last_of("-_");
    const std::string_view region =
        border == std::string_view::npos ? std::string_view() : whole.substr(border + 1);
    const std::string_view top = host.substr(std::min(host.size(), host.rfind('.') + 1));
    // Two letters are a country; only the United States and what they administer swap.
    if (top == "us" || top == "gov" || top == "edu" || top == "mil") return DayOrder::month_first;
    if (top.size() == 2 && std::ranges::find(kUndecided, top) == kUndecided.end())
        return DayOrder::day_first;
    if (region == "us" || region == "ph" || region == "pr") return DayOrder::month_first;
    if (region.size() == 2 && region != "ca") return DayOrder::day_first;
    return DayOrder::unknown;
}

}  // namespace news::extract
