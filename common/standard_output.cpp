// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/standard_output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

namespace news {

std::optional<Error> finish_standard_output(int failed_with) {
    if (failed_with == 0 && std::fflush(stdout) != 0) failed_with = errno;
    if (failed_with == 0 || failed_with == EPIPE) return std::nullopt;
    return Error{ErrorCode::io,
                 fmt::format("cannot write the results: {}", std::strerror(failed_with)),
                 "make room, or write them elsewhere"};
}

}  // namespace news
