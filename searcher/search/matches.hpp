// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds, and running a query for its number of matches rather than the best. May
// throw Xapian exceptions.
#pragma once

#include <cstddef>

#include "common/xapian.hpp"

namespace news::search {

struct Match {
    Xapian::docid document = 0;
    double score = 0;
};

// Shows every match to the spy, unweighted, and returns how many there are: exact.
std::size_t see_matches(const Xapian::Database& database, const Xapian::Query& query,
                        Xapian::MatchSpy& spy);

// Whether there is one; stops at the first.
bool has_match(const Xapian::Database& database, const Xapian::Query& query);

// The exact number of matches.
std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace news::search
