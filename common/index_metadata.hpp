// SPDX-License-Identifier: GPL-3.0-or-later
// What a database says of itself: written when it is made, checked whenever it is opened.
#pragma once

#include <cstdint>
#include <string>

#include "common/result.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace news {

// The folder within a database's in which articles wait while it is built (indexer/parts).
inline constexpr const char* kPartsFolder = "parts";

void write_index_metadata(Xapian::WritableDatabase& database);

// Fails with ErrorCode::foreign_database where the database is of another schema or analyzer
// version, or no news archive at all; the hint names the command that mends it. `path` is for the
// message.
Result<void> check_index_metadata(const Xapian::Database& database, const std::string& path);

// How often the values of an article that was there before have been replaced. What was copied out
// of the value slots holds as long as this stays the same: what is added since has higher document
// numbers, and the number of a deleted article is never given to another. May throw Xapian
// exceptions.
std::uint64_t count_of_rewrites(const Xapian::Database& database);
// To be called with each replacement, before the commit that it is part of.
void count_rewrite(Xapian::WritableDatabase& database);
// The same for the stories of articles: what was copied out of the slot of Field::cluster.
std::uint64_t count_of_story_changes(const Xapian::Database& database);
void count_story_change(Xapian::WritableDatabase& database);

}  // namespace news
