// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/attribute_name.hpp"

#include "common/ascii_case.hpp"

namespace news::html {
namespace {

static_assert(std::ranges::is_sorted(kAttributeNames, {}, &std::string_view::size));

// Where the names of each length begin.
constexpr auto kBegins = [] {
    std::array<std::uint8_t, kAttributeNames.back().size() + 2> begins{};
    for (std::size_t length = 0; length < begins.size(); ++length) {
        begins[length] = static_cast<std::uint8_t>(
            std::ranges::lower_bound(kAttributeNames, length, {}, &std::string_view::size) -
            kAttributeNames.begin());
    }
    return begins;
}();

}  // namespace

std::optional<AttributeName> AttributeName::find(std::string_view written) {
    if (written.size() + 1 >= kBegins.size()) return std::nullopt;
    for (std::uint8_t i = kBegins[written.size()]; i < kBegins[written.size() + 1]; ++i) {
        if (equals_ignoring_case(written, kAttributeNames[i])) return AttributeName(i);
    }
    return std::nullopt;
}

}  // namespace news::html
