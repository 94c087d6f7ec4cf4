// SPDX-License-Identifier: GPL-3.0-or-later
// Something read of a database as a whole, also while somebody writes to it.
#pragma once

#include <string>
#include <type_traits>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"

namespace news::index {

// What `callable(const Xapian::Database&)` gives. A writer that commits twice meanwhile takes the
// ground from under a reader, who begins anew, so the callable must be free of side effects. Fails
// as open_for_reading(), or where the database changes too fast.
template <class Callable>
auto read_whole(const std::string& path, Callable&& callable)
    -> Result<std::invoke_result_t<Callable, const Xapian::Database&>> {
    constexpr int kAttempts = 5;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto database = open_for_reading(path);
        if (!database) return tl::unexpected(database.error());
        try {
            return guarded(path, [&] { return callable(*database); });
        } catch (const Xapian::DatabaseModifiedError&) {
        }
    }
    return fail(ErrorCode::locked, fmt::format("{} changes too fast to be read", printable(path)),
                "run the same command again when nothing writes to the database");
}

}  // namespace news::index
