// SPDX-License-Identifier: GPL-3.0-or-later
// A query read as far as it can be without an index.
#pragma once

#include <chrono>
#include <string_view>

#include "common/query/diagnostic.hpp"
#include "common/query/meaning.hpp"
#include "common/query/parser.hpp"
#include "common/result.hpp"

namespace news::query {

struct Understood {
    Parsed parsed;
    Meaning meaning;
    Diagnostics notes;
};

// `strict`: what would only be noted is an error. `today`: for date:today and the like. Fails with
// ErrorCode::query.
Result<Understood> understand(std::string_view text, bool strict, std::chrono::sys_days today);

}  // namespace news::query
