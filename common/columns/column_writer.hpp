// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/columns/column_file.hpp"
#include "common/result.hpp"
#include "common/xapian.hpp"

namespace news::columns {

// Writes the columns of a database (one, not several) into its folder, in the place of those that
// are there: a reader has the old file or the new one, whole. Takes about a second a million
// articles, a hundredth of it for stories, and the memory of its largest column, 4 bytes a value.
// Of what others commit meanwhile nothing is in it.
//
// May be called by any process at any time, also without the database's lock: where another one is
// at it already, nothing is done. Fails with ErrorCode::io where the folder cannot be written, the
// disk is full, or a column has more than four thousand million values; then the old file stays.
// May throw Xapian exceptions, DatabaseModifiedError among them.
Result<void> write_columns(const Xapian::Database& database, const std::string& folder,
                           ColumnSet set = ColumnSet::values);

// Whether that is worth its time: there is no file of this database's state, or more than a 64th
// of the articles is newer than it. May throw Xapian exceptions.
bool columns_are_behind(const Xapian::Database& database, const std::string& folder,
                        ColumnSet set = ColumnSet::values);

// Writes the sets for which that holds; where one cannot be written, the next search does it. May
// throw Xapian exceptions.
void refresh_columns(const Xapian::Database& database, const std::string& folder);

}  // namespace news::columns
