// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/pager.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/terminal.hpp"
#include "common/unicode.hpp"

namespace news {

namespace {

// 0: none runs. Read by a signal's handler.
volatile std::sig_atomic_t running = 0;

std::string wanted_pager() {
    for (const char* name : {"NEWSARCHIVE_PAGER", "PAGER"})
        if (const char* value = std::getenv(name)) return value;
    return "less";
}

// Whether the shell would find it. What is more than a program and its options is for the shell to
// say.
bool can_be_run(std::string_view command) {
    const std::string_view program = command.substr(0, command.find(' '));
    if (program.find_first_of("=\\'\"$`~;&|<>(){}[]*?#!\t\n") != program.npos) return true;
    if (program.find('/') != program.npos) return access(std::string(program).c_str(), X_OK) == 0;
    const char* path = std::getenv("PATH");
    std::string_view folders = path ? path : "/usr/local/bin:/usr/bin:/bin";
    while (true) {
        const std::size_t colon = folders.find(':');
        const auto file = std::filesystem::path(folders.substr(0, colon)) / program;
        if (access(file.c_str(), X_OK) == 0) return true;
        if (colon == folders.npos) return false;
        folders.remove_prefix(colon + 1);
    }
}

// In the child process, which has its standard input already.
[[noreturn]] void run_pager(const char* command) {
    std::signal(SIGPIPE, SIG_DFL);
    setenv("LESS", "FRX", 0);
    setenv("LV", "-c", 0);
    execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
    _exit(127);
}

void point_at(int target, int descriptor) {
    while (dup2(descriptor, target) < 0 && errno == EINTR) {
    }
}

}  // namespace

std::optional<std::string> Pager::start() {
    const std::string command = wanted_pager();
    if (command.find_first_not_of(' ') == command.npos || command == "cat") return std::nullopt;
    if (!can_be_run(command)) {
        if (command == "less") return std::nullopt;
        return fmt::format("there is no pager \"{}\"   (--no-pager, or PAGER=less)",
                           printable(command));
    }
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        point_at(STDIN_FILENO, ends[0]);
        run_pager(command.c_str());
    }
    if (child > 0) {
        running = child;
        // notes come in their order
        std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
        point_at(STDOUT_FILENO, ends[1]);
        if (is_terminal(stderr)) {
            terminal_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
            point_at(STDERR_FILENO, ends[1]);
        }
    }
    close(ends[0]);
    close(ends[1]);
    return std::nullopt;
}

void Pager::wait() {
    if (running == 0) return;
    std::fflush(stdout);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) close(STDOUT_FILENO);
    point_at(STDOUT_FILENO, nowhere);
    if (terminal_ >= 0) point_at(STDERR_FILENO, terminal_);
    for (const int descriptor : {nowhere, terminal_})
        if (descriptor >= 0) close(descriptor);
    terminal_ = -1;
    while (waitpid(static_cast<pid_t>(running), nullptr, 0) < 0 && errno == EINTR) {
    }
    running = 0;
}

bool is_pager_running() {
    return running != 0;
}

void wait_for_pager() {
    if (running == 0) return;
    close(STDOUT_FILENO);
    close(STDERR_FILENO);
    while (waitpid(static_cast<pid_t>(running), nullptr, 0) < 0 && errno == EINTR) {
    }
    running = 0;
}

}  // namespace news
