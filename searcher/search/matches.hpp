// SPDX-License-Identifier: GPL-3.0-or-later
// Running a query for its number of matches, not for its best hits. May throw Xapian exceptions.
#pragma once

#include <cstddef>

#include "common/xapian.hpp"

namespace news::search {

// Shows every match to the spy, unweighted, and returns how many there are: exact.
std::size_t see_matches(const Xapian::Database& database, const Xapian::Query& query,
                        Xapian::MatchSpy& spy);

// The exact number of matches.
std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace news::search
