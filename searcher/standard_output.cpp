// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/standard_output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

namespace news {

output::Sink StandardOutput::sink() {
    return [this](std::string_view text) {
        if (failed_with_ != 0 || text.empty()) return;
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) failed_with_ = errno;
    };
}

ExitStatus StandardOutput::finish(ExitStatus status, Log& log) {
    if (failed_with_ == 0 && std::fflush(stdout) != 0) failed_with_ = errno;
    if (failed_with_ == 0 || failed_with_ == EPIPE) return status;
    log.error(fmt::format("cannot write the results: {}", std::strerror(failed_with_)));
    return exit_status(ErrorCode::io);
}

}  // namespace news
