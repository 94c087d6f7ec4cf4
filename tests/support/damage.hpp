// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as bad disks, broken transfers and full partitions leave them.
#pragma once

#include <cstddef>
#include <string>

#include "tests/support/chance.hpp"

namespace news::test {

struct Damaged {
    std::string bytes;
    std::size_t first = 0;  // the first byte that is other or missing
};

// Cut short, up to 200 bytes torn out, up to eight bytes changed, or up to eight bits flipped.
// `bytes` is not empty.
Damaged damage(const std::string& bytes, Chance& chance);

}  // namespace news::test
