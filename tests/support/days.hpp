// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace news::test {

struct Days {
    std::string added;            // "2026-01-02": when all articles came into the index
    std::chrono::sys_days today;  // what relative dates count from
};

}  // namespace news::test
