// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input_count.hpp"

#include "common/archive/directory.hpp"
#include "common/terminal.hpp"

namespace news {

InputCount::InputCount(const InputOptions& options, const Log& log) {
    if (log.quiet() || !is_terminal(stderr) || !options.files_from.empty()) return;
    thread_ = std::jthread([this, options](const std::stop_token& stop) {
        archive::DirectoryWalk walk(options.paths, {options.include, options.exclude});
        std::uint64_t counted = 0;
        while (!stop.stop_requested() && walk.next())
            ++counted;
        if (!stop.stop_requested()) total_ = counted;
    });
}

}  // namespace news
