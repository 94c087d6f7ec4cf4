// SPDX-License-Identifier: GPL-3.0-or-later
// An id as a person types it: which article is meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/result.hpp"

namespace Xapian {
class Database;
}

namespace news::query {

// The whole SHA-256 of the one article whose id begins with `id`, which may have "na:" in front and
// any case; nullopt where there is none. Fails with ErrorCode::usage where it is no id or where
// several begin so; the hint names some of them behind `command`. May throw Xapian exceptions.
Result<std::optional<std::string>> resolve_id(const Xapian::Database& database, std::string_view id,
                                              std::string_view command);

}  // namespace news::query
