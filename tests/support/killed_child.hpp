// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace news::test {

// Runs `work` in a process of its own, and kills that (SIGKILL) once it has called `step` so often,
// and a little later. Returns when it is gone.
void kill_within(std::size_t steps, unsigned microseconds,
                 const std::function<void(const std::function<void()>& step)>& work);

}  // namespace news::test
