// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace news::copies {

// One step from a sequence to another.
enum class Edit : std::uint8_t {
    keep,    // the next of both
    remove,  // the next of the first
    insert,  // the next of the second
};

// More removals and insertions than these are not looked for.
inline constexpr std::size_t kMostEdits = 2000;

// The least removals and insertions that make `after` of `before`, by E. W. Myers, An O(ND)
// Difference Algorithm and Its Variations (1986); where something is replaced, removals stand
// first. Where more than kMostEdits are needed, all between the equal beginnings and ends is
// replaced. Time: the lengths times the edits; memory: the square of the edits, 16 MB at most.
std::vector<Edit> edit_script(std::span<const std::uint32_t> before,
                              std::span<const std::uint32_t> after);

}  // namespace news::copies
