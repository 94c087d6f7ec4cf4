// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_inputs.hpp"

#include <chrono>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "indexer/data_folder.hpp"

namespace news {

Result<InputSource> open_source(const InputOptions& options, bool absolute, bool all_pages) {
    std::vector<std::string> paths = options.paths;
    if (!options.files_from.empty()) {
        auto listed = archive::read_path_list(options.files_from, options.null_separated);
        if (!listed) return tl::unexpected(listed.error());
        paths.insert(paths.end(), std::make_move_iterator(listed->begin()),
                     std::make_move_iterator(listed->end()));
    }
    if (absolute)
        for (std::string& path : paths)
            if (path != "-" && !path.empty())
                path = std::filesystem::absolute(path).lexically_normal().string();
    archive::DirectoryWalk walk(std::move(paths), {options.include, options.exclude});
    // what changes the fields of an article, or whether it is one: another run with other options
    // must read the inputs again
    const std::string recorded =
        fmt::format("entities={} all={} publisher={}", options.no_entities ? 0 : 1,
                    all_pages ? 1 : 0, options.publisher);
    return InputSource(std::move(walk), recorded);
}

Result<std::optional<entities::Recognizer>> load_recognizer(const InputOptions& options) {
    if (options.no_entities) return std::optional<entities::Recognizer>();
    const auto folder = find_data_folder();
    if (!folder) return tl::unexpected(folder.error());
    auto recognizer = entities::Recognizer::load(*folder);
    if (!recognizer) return tl::unexpected(recognizer.error());
    return std::optional<entities::Recognizer>(std::move(*recognizer));
}

std::string today_utc() {
    return iso_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

}  // namespace news
