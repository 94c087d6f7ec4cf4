// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <variant>
#include <vector>

#include <unistd.h>

#include "common/terminal.hpp"
#include "searcher/command_line/command_line.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/standard_output.hpp"

namespace {

// Whether a colour may be in force on the terminal when the program is interrupted.
volatile std::sig_atomic_t colors_shown = 0;

// Nothing is written by a search, so it may end anywhere.
extern "C" void on_interrupt(int) {
    constexpr char kReset[] = "\x1b[0m";
    if (colors_shown != 0 && write(STDOUT_FILENO, kReset, sizeof kReset - 1) < 0) colors_shown = 0;
    _exit(static_cast<int>(news::ExitStatus::interrupted));
}

void watch_signals(bool colors) {
    colors_shown = colors ? 1 : 0;
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    // a reader that has gone shows as a failed write
    std::signal(SIGPIPE, SIG_IGN);
}

news::output::TextStyle terminal_style(const news::SharedOptions& shared) {
    constexpr std::size_t kWidest = 100;  // longer lines are hard to read
    return {std::min(news::terminal_width(stdout), kWidest), news::use_color(shared.color, stdout),
            news::locale_is_utf8()};
}

template <class Command>
news::ExitStatus run_command(const news::OutputContext& shown,
                             const std::vector<std::string>& databases, const Command& command) {
    if constexpr (news::kNeedsDatabase<Command>) {
        auto reader = news::search::IndexReader::open(databases);
        if (!reader) return news::report(shown, reader.error());
        return news::run(news::CommandContext{shown, *reader}, command);
    } else {
        return news::run(shown, command);
    }
}

news::ExitStatus run(int argc, char** argv) {
    const auto parsed = news::parse_searcher_options(argc, argv);
    if (parsed.exit) return *parsed.exit;
    const news::SearcherOptions& options = parsed.options;
    news::Log log = news::make_log(options.shared);
    const news::output::TextStyle style = terminal_style(options.shared);
    watch_signals(style.color && news::is_terminal(stdout));

    news::StandardOutput out;
    const auto sink = out.sink();
    const auto writer = news::output::make_writer(options.format, style, sink);
    const news::OutputContext shown{*writer, sink, options.format, log,
                                    [&out] { return out.failed(); }};
    const auto status = std::visit(
        [&](const auto& command) { return run_command(shown, options.shared.databases, command); },
        options.command);
    return out.finish(status, log);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return static_cast<int>(run(argc, argv));
    } catch (const std::exception& error) {
        news::Log().error(error.what(), "please report this with the command that you ran");
        return static_cast<int>(news::ExitStatus::database);
    }
}
