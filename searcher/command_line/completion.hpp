// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/completion.hpp"
#include "searcher/commands/command.hpp"

namespace news {

// What fits at this point, by the tables of the commands; but for the databases to look in.
CompleteCommand understand_completion(const CompletedProgram& program, CompletionPoint point);

}  // namespace news
