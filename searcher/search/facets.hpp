// SPDX-License-Identifier: GPL-3.0-or-later
// Counting over all matches.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// More different values, or rows, than these are not counted: answers are refused, never shortened.
inline constexpr std::size_t kMostValues = 2'000'000;

// "2014-11-06", "2014-11" or "2014" of a date slot.
std::string iso_date(std::string_view slot_value);

// What a facet counts for a text of its column: the text, or as much of a date as the facet is
// about; empty: nothing.
std::string counted_value(const FacetField& facet, std::string_view text);

// Counts all matches of a search: how many, when, and by facets. May throw Xapian exceptions.
class MatchTally {
  public:
    explicit MatchTally(Matches matches);

    std::size_t articles() const { return articles_; }
    std::size_t undated() const { return undated_; }
    std::string first_date() const;  // ISO 8601; empty where no match has a date
    std::string last_date() const;
    std::vector<TimelinePoint> timeline() const;

    // At most `limit` values of a facet, the commonest first (0: all). Fails where there are too
    // many different ones to count.
    Result<Facet> facet(const FacetField& facet, std::size_t limit);

  private:
    Matches matches_;
    std::map<std::string, std::size_t, std::less<>> dates_;  // as in the slot
    std::size_t articles_ = 0;
    std::size_t undated_ = 0;
};

}  // namespace news::search
