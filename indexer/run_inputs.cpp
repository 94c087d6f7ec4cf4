// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_inputs.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "indexer/data_folder.hpp"
#include "indexer/recorded_options.hpp"

namespace news {

Result<std::vector<std::string>> named_paths(const InputOptions& options) {
    std::vector<std::string> paths = options.paths;
    if (!options.files_from.empty()) {
        auto listed = archive::read_path_list(options.files_from, options.null_separated);
        if (!listed) return tl::unexpected(listed.error());
        paths.insert(paths.end(), std::make_move_iterator(listed->begin()),
                     std::make_move_iterator(listed->end()));
    }
    if (std::count(paths.begin(), paths.end(), "-") + (options.files_from == "-" ? 1 : 0) > 1)
        return fail(ErrorCode::usage, "standard input is named twice, and can be read only once",
                    "name it once: -");
    return paths;
}

std::vector<std::string> absolute_paths(std::vector<std::string> paths) {
    for (std::string& path : paths) {
        if (path == "-" || path.empty()) continue;
        path = std::filesystem::absolute(path).lexically_normal().string();
        if (path.size() > 1 && path.ends_with('/')) path.pop_back();
    }
    return paths;
}

InputSource open_source(std::vector<std::string> paths, const InputOptions& options, bool all_pages,
                        std::vector<std::string> apart) {
    archive::DirectoryWalk walk(std::move(paths),
                                {options.include, options.exclude, std::move(apart)});
    return InputSource(std::move(walk), recorded_options(options, all_pages));
}

Result<std::optional<entities::Recognizer>> load_recognizer(const InputOptions& options) {
    if (options.no_entities) return std::optional<entities::Recognizer>();
    const auto folder = find_data_folder();
    if (!folder) return tl::unexpected(folder.error());
    auto recognizer = entities::Recognizer::load(*folder, options.gazetteers);
    if (!recognizer) return tl::unexpected(recognizer.error());
    return std::optional<entities::Recognizer>(std::move(*recognizer));
}

std::string today_utc() {
    return iso_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

}  // namespace news
