// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/xapian.hpp"

namespace news::stories {

// What is wrong with the stories of a database, a sentence each, the first 20: where all are
// decided, each has two articles or more, and the least SHA-256 of them for its id. May throw
// Xapian exceptions.
std::vector<std::string> check_stories(const Xapian::Database& database);

}  // namespace news::stories
