// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <type_traits>
#include <variant>

#include "common/standard_output.hpp"
#include "indexer/commands.hpp"

namespace {

news::ExitStatus run(int argc, char** argv) {
    const auto parsed = news::parse_indexer_options(argc, argv);
    if (parsed.exit) return *parsed.exit;
    const news::SharedOptions& shared = parsed.options.shared;
    return std::visit(
        [&](const auto& command) {
            using Command = std::decay_t<decltype(command)>;
            if constexpr (std::is_same_v<Command, news::AddOptions>)
                return news::run_add(shared, command);
            else if constexpr (std::is_same_v<Command, news::UpdateOptions>)
                return news::run_update(shared, command);
            else if constexpr (std::is_same_v<Command, news::RemoveOptions>)
                return news::run_remove(shared, command);
            else if constexpr (std::is_same_v<Command, news::FailuresOptions>)
                return news::run_failures(shared, command);
            else if constexpr (std::is_same_v<Command, news::CompactOptions>)
                return news::run_compact(shared);
            else if constexpr (std::is_same_v<Command, news::ExtractCommandOptions>)
                return news::run_extract(shared, command);
            else if constexpr (std::is_same_v<Command, news::AuditOptions>)
                return news::run_audit(shared, command);
            else if constexpr (std::is_same_v<Command, news::StatusOptions>)
                return news::run_status(shared);
            else
                return news::run_check(shared);
        },
        parsed.options.command);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const news::ExitStatus status = run(argc, argv);
        if (const auto trouble = news::finish_standard_output()) {
            news::Log().error(*trouble);
            return static_cast<int>(news::exit_status(trouble->code));
        }
        return static_cast<int>(status);
    } catch (const std::exception& error) {
        news::Log().error(error.what(), "please report this with the command that you ran");
        return static_cast<int>(news::ExitStatus::database);
    }
}
