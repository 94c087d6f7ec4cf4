// SPDX-License-Identifier: GPL-3.0-or-later
// What `add` and `extract` share: from their options to a running pipeline.
#pragma once

#include <memory>
#include <optional>

#include "common/result.hpp"
#include "indexer/options.hpp"
#include "indexer/pipeline.hpp"

namespace news {

// What the user named, on the command line and in the file of --files-from.
Result<std::vector<std::string>> named_paths(const InputOptions& options);

// The same paths as a database needs them: from the root, without a slash at the end.
std::vector<std::string> absolute_paths(std::vector<std::string> paths);

// The walk over these paths, read with these options. `apart`: folders that are not entered where
// they lie within one of the paths.
InputSource open_source(std::vector<std::string> paths, const InputOptions& options, bool all_pages,
                        std::vector<std::string> apart = {});

// The recogniser, or nothing with --no-entities. Fails where its data is missing.
Result<std::optional<entities::Recognizer>> load_recognizer(const InputOptions& options);

std::string today_utc();  // "YYYY-MM-DD"

}  // namespace news
