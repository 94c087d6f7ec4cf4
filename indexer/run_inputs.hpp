// SPDX-License-Identifier: GPL-3.0-or-later
// What `add` and `extract` share: from their options to a running pipeline.
#pragma once

#include <memory>
#include <optional>

#include "common/result.hpp"
#include "indexer/options.hpp"
#include "indexer/pipeline.hpp"

namespace news {

// The walk over what the user named. `absolute`: paths made absolute, as a database needs them.
Result<InputSource> open_source(const InputOptions& options, bool absolute, bool all_pages);

// The recogniser, or nothing with --no-entities. Fails where its data is missing.
Result<std::optional<entities::Recognizer>> load_recognizer(const InputOptions& options);

std::string today_utc();  // "YYYY-MM-DD"

}  // namespace news
