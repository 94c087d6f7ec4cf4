// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/standard_output.hpp"

#include <cerrno>
#include <cstdio>

#include "common/standard_output.hpp"

namespace news {

output::Sink StandardOutput::sink() {
    return [this](std::string_view text) {
        if (failed_with_ != 0 || text.empty()) return;
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) failed_with_ = errno;
    };
}

ExitStatus StandardOutput::finish(ExitStatus status, Log& log) {
    const auto trouble = finish_standard_output(failed_with_);
    if (!trouble) return status;
    log.error(*trouble);
    return exit_status(trouble->code);
}

}  // namespace news
