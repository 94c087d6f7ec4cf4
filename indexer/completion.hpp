// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/completion.hpp"

namespace news {

// What fits where the last of these words stands: completion_lines().
std::string complete(const CompletedProgram& program, const std::vector<std::string>& words);

}  // namespace news
