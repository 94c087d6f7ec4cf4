// SPDX-License-Identifier: GPL-3.0-or-later
// Counting over all matches.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/glob.hpp"
#include "common/result.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/group_tally.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/search_results.hpp"
#include "searcher/search/stories.hpp"

namespace news::search {

// Which values of a facet are listed.
struct FacetWish {
    std::size_t limit = 0;           // the commonest so many; 0: all
    std::vector<query::Glob> match;  // only values that fit one of these, folded; none: any
    // Folded values that the search is for: marked, and listed even where others are commoner.
    std::vector<std::string> chosen = {};
};

// Counts all matches of a search: how many, when, and by facets. May throw Xapian exceptions.
class MatchTally {
  public:
    explicit MatchTally(Matches matches, Counted counted = Counted::articles);

    std::size_t articles() const { return articles_; }
    std::size_t undated() const { return undated_; }
    std::size_t stories() { return count_stories(matches_); }
    Counted counted() const { return counted_; }
    std::string first_date() const;  // ISO 8601; empty where no match has a date
    std::string last_date() const;
    std::vector<TimelinePoint> timeline();  // of articles or stories, as facets
    // As in the slot, with the number of articles.
    const std::map<std::string, std::size_t, std::less<>>& dates() const { return dates_; }
    // What is counted.
    Matches& matches() { return matches_; }

    // The commonest value first, those of `chosen` that are not among them last. Fails where there
    // are too many different ones to count.
    Result<Facet> facet(const FacetField& facet, const FacetWish& wish);

    // How many of the matches have no value that this facet counts.
    std::size_t without(const FacetField& facet);

  private:
    GroupTally by_story(const FacetField& facet);

    Matches matches_;
    Counted counted_;
    std::map<std::string, std::size_t, std::less<>> dates_;  // as in the slot
    std::size_t articles_ = 0;
    std::size_t undated_ = 0;
};

}  // namespace news::search
