// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/completion.hpp"

namespace CLI {
class App;
}

namespace news {

// The program's options and commands as CLI11 has them, in their order.
CompletedProgram completed_program(const CLI::App& app);

// Of an option that both programs have ("WHEN", "PATH", "FILE"): its values.
Candidates shared_values(const CompletedOption& option);

}  // namespace news
