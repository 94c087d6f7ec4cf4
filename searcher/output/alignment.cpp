// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/alignment.hpp"

#include <algorithm>

#include "common/unicode.hpp"

namespace news::output {

namespace {

std::string filling(std::string_view text, std::size_t width) {
    return std::string(width - std::min(width, display_width(text)), ' ');
}

}  // namespace

std::string left_aligned(std::string_view text, std::size_t width) {
    return std::string(text) + filling(text, width);
}

std::string right_aligned(std::string_view text, std::size_t width) {
    return filling(text, width).append(text);
}

}  // namespace news::output
