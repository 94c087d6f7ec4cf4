// SPDX-License-Identifier: GPL-3.0-or-later
// The commonest shape of a query, any of some terms, answered from the posting lists themselves: a
// third of what a search of Xapian costs that ranks nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/xapian.hpp"

namespace news::search {

// The terms of which any one makes a document match, each once; nullopt where a query asks for
// anything else.
std::optional<std::vector<std::string>> alternatives_of(const Xapian::Query& query);

// The documents of one database that have one of the terms, rising. Memory: a bit a document. May
// throw Xapian exceptions.
std::vector<Xapian::docid> documents_with_any(const Xapian::Database& database,
                                              const std::vector<std::string>& terms);

}  // namespace news::search
