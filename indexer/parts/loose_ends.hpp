// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to do once parts have been put together, since no part knows of the others.
#pragma once

#include <string>

#include "common/result.hpp"

namespace news::parts {

// Makes one article of those that two parts have, puts the further places of articles on record,
// and counts again what lies in the inputs that this changes; then the journal's notes go, and the
// stories of all articles are decided. Commits, in steps. `path`: of the database. Fails as
// index::IndexWriter::write().
Result<void> tie_loose_ends(const std::string& path);

}  // namespace news::parts
