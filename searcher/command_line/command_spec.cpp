// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_line/command_spec.hpp"

#include <algorithm>
#include <iterator>

namespace news {

namespace {

std::vector<CommandSpec> gathered() {
    std::vector<CommandSpec> all;
    for (auto group : {search_commands(), concordance_commands(), export_commands(),
                       article_commands(), standing_commands(), language_commands()})
        all.insert(all.end(), std::make_move_iterator(group.begin()),
                   std::make_move_iterator(group.end()));
    return all;
}

}  // namespace

const std::vector<CommandSpec>& all_commands() {
    static const std::vector<CommandSpec> all = gathered();
    return all;
}

const CommandSpec* find_command(std::string_view name) {
    const auto& all = all_commands();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const CommandSpec& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace news
