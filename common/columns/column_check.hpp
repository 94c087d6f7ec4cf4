// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/xapian.hpp"

namespace news::columns {

// What is wrong with the columns in a database's folder, a sentence for each column; nothing where
// there are none, or they are of an earlier state: then they are not used. Reads all values. May
// throw Xapian exceptions.
std::vector<std::string> check_columns(const Xapian::Database& database, const std::string& folder);

}  // namespace news::columns
