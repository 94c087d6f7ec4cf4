// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and their options as data: the reading of the command line and the help follow it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/result.hpp"
#include "searcher/command_line/typed_options.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/output/result_writer.hpp"

namespace news {

// Where the value of an option goes. A flag sets a bool; a list takes one value each time.
using OptionTarget =
    std::variant<bool TypedOptions::*, std::string TypedOptions::*, std::size_t TypedOptions::*,
                 std::vector<std::string> TypedOptions::*>;

struct OptionSpec {
    std::string_view names;  // "-n,--limit"
    std::string_view value;  // what its value is called: "N"; empty: a flag
    std::string_view help;   // one line, without a full stop
    OptionTarget target;
    bool commas = false;            // several values in one, between commas
    std::string_view choices = {};  // all that its value can be, between commas; empty: others
};

struct CommandSpec {
    std::string_view name;
    std::string_view help;
    std::string_view words;  // on the usage line: "QUERY"; empty: it takes none
    std::string_view words_help;
    std::vector<std::span<const OptionSpec>> options;  // those of its own first; --format is added
    std::vector<output::Format> formats;               // the first is the usual one
    // Fails with ErrorCode::usage, always with a line to copy.
    Result<Command> (*understand)(const TypedOptions& typed);
};

// Each file of commands gives its own; all of them, in the order of the help.
std::vector<CommandSpec> search_commands();
std::vector<CommandSpec> concordance_commands();
std::vector<CommandSpec> export_commands();
std::vector<CommandSpec> article_commands();
std::vector<CommandSpec> standing_commands();
std::vector<CommandSpec> language_commands();
const std::vector<CommandSpec>& all_commands();

// nullptr where there is no such command.
const CommandSpec* find_command(std::string_view name);

}  // namespace news
