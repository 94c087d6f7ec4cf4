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

// Keeps the best matches of a search that examines all of them (`checkatleast` the size of the
// database): Xapian adds up scores and does not multiply them.
class RecentBest : public Xapian::MatchSpy {
  public:
    // `most`: matches to keep.
    RecentBest(const Recency& recency, std::size_t most) : recency_(recency), most_(most) {}

    void operator()(const Xapian::Document& document, double weight) override;

    // The best first, of equal ones that with the lower number.
    std::vector<Match> take();

  private:
    struct Candidate : Match {
        double order = 0;  // log2 of the score; of a match without one, of the factor
    };
    static bool is_better(const Candidate& a, const Candidate& b);

    const Recency& recency_;
    std::size_t most_;
    std::vector<Candidate> best_;  // a heap, the worst of them first
};

}  // namespace news::search
