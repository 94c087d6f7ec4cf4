// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/interruption.hpp"

#include <atomic>
#include <csignal>
#include <string_view>

#include <unistd.h>

#include "common/error.hpp"

namespace news {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set within a signal handler");

constexpr std::string_view kEnded = "\nended at once: what was committed is safe\n";

extern "C" void on_signal(int) {
    if (!interrupted.exchange(true)) return;
    // whether anybody reads it does not matter any more
    [[maybe_unused]] const auto written = write(STDERR_FILENO, kEnded.data(), kEnded.size());
    _exit(static_cast<int>(ExitStatus::interrupted));
}

}  // namespace

void watch_for_interruption() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

bool is_interrupted() {
    return interrupted;
}

}  // namespace news
