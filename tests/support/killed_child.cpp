// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/killed_child.hpp"

#include <array>
#include <csignal>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace news::test {

void kill_within(std::size_t steps, unsigned microseconds,
                 const std::function<void(const std::function<void()>& step)>& work) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        work([&] {
            if (::write(ends[1], "x", 1) != 1) _exit(1);
        });
        _exit(0);
    }
    close(ends[1]);
    char byte = 0;
    for (std::size_t i = 0; i < steps && ::read(ends[0], &byte, 1) == 1; ++i) {
    }
    usleep(microseconds);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(ends[0]);
}

}  // namespace news::test
