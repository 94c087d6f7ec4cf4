// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <unistd.h>

#include "common/terminal.hpp"
#include "searcher/command_line/command_line.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/pager.hpp"
#include "searcher/standard_output.hpp"

namespace {

// Whether a colour or link may be in force on the terminal when the program is interrupted.
volatile std::sig_atomic_t styles_shown = 0;

// Whether the command ends by itself when asked to, and whether it was.
volatile std::sig_atomic_t ends_when_asked = 0;
volatile std::sig_atomic_t asked_to_end = 0;

// A terminal shows ^C, or how far something has come, at the beginning of the line.
volatile std::sig_atomic_t line_begun = 0;

// From a signal's handler, which cannot do anything about a failure.
void say(const char* message, std::size_t length) {
    if (line_begun != 0 && write(STDERR_FILENO, "\n", 1) < 0) return;
    if (write(STDERR_FILENO, message, length) < 0) return;
}

constexpr char kInterrupted[] = "error: interrupted; what was written is not all\n";

// Nothing is written by a search, so it may end anywhere.
[[noreturn]] void end_at_once(news::ExitStatus status) {
    constexpr char kReset[] = "\x1b[0m\x1b]8;;\x1b\\";
    constexpr std::size_t kOfColors = 4;  // the rest ends a link, which not every terminal knows
    const std::size_t length = styles_shown > 1 ? sizeof kReset - 1 : kOfColors;
    if (styles_shown != 0 && write(STDOUT_FILENO, kReset, length) < 0) styles_shown = 0;
    _exit(static_cast<int>(status));
}

// At the latest with the second Control-C it ends. A pager is the user's to leave.
extern "C" void on_interrupt(int) {
    if (ends_when_asked != 0 && asked_to_end == 0) {
        asked_to_end = 1;
        return;
    }
    const bool leaves_pager = news::is_pager_running();
    news::wait_for_pager();
    if (!leaves_pager) say(kInterrupted, sizeof kInterrupted - 1);
    end_at_once(news::ExitStatus::interrupted);
}

constexpr char kTooLong[] =
    "error: the answer takes longer than --timeout allows\n"
    "hint: ask for less (--from, --where, -n), or --timeout 0\n";

// Where a pager runs the answer has come, and its time is the reader's.
extern "C" void on_timeout(int) {
    if (news::is_pager_running()) return;
    say(kTooLong, sizeof kTooLong - 1);
    end_at_once(news::ExitStatus::usage);
}

void limit_time(std::size_t seconds) {
    struct sigaction action {};
    action.sa_handler = on_timeout;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGALRM, &action, nullptr);
    alarm(static_cast<unsigned>(seconds));  // 0: none
}

void watch_signals(const news::output::TextStyle& style) {
    if (news::is_terminal(stdout)) styles_shown = style.hyperlinks ? 2 : style.color ? 1 : 0;
    line_begun = news::is_terminal(stderr) ? 1 : 0;
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    // a reader that has gone shows as a failed write
    std::signal(SIGPIPE, SIG_IGN);
}

news::output::TextStyle terminal_style(const news::SearcherOptions& options) {
    constexpr std::size_t kWidest = 100;  // longer lines are hard to read
    return {std::min(news::terminal_width(stdout), kWidest),
            news::use_color(options.shared.color, stdout), news::locale_is_utf8(),
            news::use_hyperlinks(options.hyperlinks, stdout)};
}

// The screen that results may be longer than; nullopt where they are not to be paged.
std::optional<news::TerminalSize> screen(const news::SearcherOptions& options) {
    const bool paged =
        options.pager && options.format == news::output::Format::text && !news::is_dumb_terminal();
    return paged ? news::terminal_size(stdout) : std::nullopt;
}

template <class Command>
news::ExitStatus run_command(const news::OutputContext& shown,
                             const std::vector<std::string>& databases, const Command& command) {
    if constexpr (news::kNeedsDatabase<Command>) {
        ends_when_asked = news::kEndsWhenAsked<Command> ? 1 : 0;
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
    const news::output::TextStyle style = terminal_style(options);
    watch_signals(style);
    limit_time(options.timeout);

    news::StandardOutput out(screen(options), log);
    const auto sink = out.sink();
    const auto writer = news::output::make_writer(options.format, style, sink);
    const news::OutputContext shown{*writer,
                                    sink,
                                    options.format,
                                    log,
                                    [&out] { return out.failed(); },
                                    [] { return asked_to_end != 0; }};
    const auto status = std::visit(
        [&](const auto& command) { return run_command(shown, options.shared.databases, command); },
        options.command);
    return out.finish(status);
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
