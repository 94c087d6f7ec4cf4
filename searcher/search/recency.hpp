// SPDX-License-Identifier: GPL-3.0-or-later
// Newer articles before older ones that match as well: a score is halved with each half-life.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/xapian.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

// What an article's score is multiplied by. Ages count from the newest article of the archive, not
// from today: of an archive that ends years ago all scores would be next to nothing. An article of
// which no date is known counts as of the first day of the archive's oldest year: as when sorting
// by date, nothing is claimed to be newer for having no date.
class Recency {
  public:
    // `half_life` > 0. Takes no time that grows with the archive; may throw Xapian exceptions.
    Recency(const Xapian::Database& database, std::chrono::days half_life);

    // log2 of the factor, 0 or less: 2^-400 is nothing, but -400 still orders.
    double log_factor(std::string_view date_slot) const;
    double factor(std::string_view date_slot) const;

  private:
    double half_life_;  // days
    std::chrono::sys_days newest_{};
    std::chrono::sys_days oldest_{};  // what is undated counts as of this day
};

// Of all matches of a search of the databases of `all`, those from `offset` on, at most `limit`:
// the best first, of equal ones that with the lower number. Xapian adds weights up and does not
// multiply them, so this cannot be left to it. `scored`: `all` with their scores, in rising order
// for each database.
std::vector<Match> best_by_recency(const Recency& recency,
                                   const std::vector<std::vector<Match>>& scored, Matches& all,
                                   std::size_t offset, std::size_t limit);

}  // namespace news::search
