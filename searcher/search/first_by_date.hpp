// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/xapian.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

// The matches from `offset` on, at most `limit`, in the order of their dates, of one date those
// that match better first, the undated last. A date of which only the year is known sorts as the
// first day of what is known. May throw Xapian exceptions.
//
// Of many matches few are looked at: the archive is asked for its newest (oldest) days by their
// terms until there are enough.
std::vector<Match> first_by_date(const Xapian::Database& database, const Xapian::Query& query,
                                 bool newest_first, Xapian::doccount offset,
                                 Xapian::doccount limit);

}  // namespace news::search
