// SPDX-License-Identifier: GPL-3.0-or-later
// What a database says of itself: written when it is made, checked whenever it is opened.
#pragma once

#include <string>

#include "common/result.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace news {

void write_index_metadata(Xapian::WritableDatabase& database);

// Fails with ErrorCode::foreign_database where the database is of another schema or analyzer
// version, or no news archive at all; the hint names the command that mends it. `path` is for the
// message.
Result<void> check_index_metadata(const Xapian::Database& database, const std::string& path);

}  // namespace news
