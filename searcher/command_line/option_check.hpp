// SPDX-License-Identifier: GPL-3.0-or-later
// Options that a command does not have, and numbers that are none: said here, because a library for
// options has words of its own for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"

namespace news {

// Whether `name`, "-n" or "--limit", is one of the option's names.
bool is_called(const OptionSpec& option, std::string_view name);

// What is wrong with the number of an option: "takes a number from 0 to ..."; empty: nothing.
std::string number_problem(std::string_view text);

// `shared`: the names of options that every command has. Fails with ErrorCode::usage at an option
// that the command has not, naming commands that have it, and at a number that is out of bounds.
Result<void> check_options(const std::vector<GivenOption>& given, const CommandSpec& command,
                           const std::vector<std::string>& shared);

}  // namespace news
