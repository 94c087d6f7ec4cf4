// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "searcher/search/facet_field.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/period.hpp"
#include "searcher/search/stories.hpp"

namespace news::search {

// Articles of one date; or stories, as far as they are counted.
struct DateCount {
    std::size_t articles = 0;
    std::vector<std::size_t> series;  // that have each of the values asked for
    std::size_t others = 0;           // that have other values only
    std::size_t without_value = 0;
};
using DateCounts = std::map<std::string, DateCount, std::less<>>;  // as in the slot; "": undated

// Counts matches by their date and by some values of another field.
class SeriesTally {
  public:
    // `field`: nullopt: by their dates alone.
    SeriesTally(std::optional<FacetField> field, const std::vector<std::string>& values);

    // May throw Xapian exceptions.
    void add(ShardMatches& shard);
    // The same, where the articles of a story count once in each period. To be called before
    // counts(), with one step.
    void add_by_story(ShardMatches& shard, Step step);

    DateCounts counts() const;

  private:
    static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
    static constexpr std::uint32_t kNoValue = 0xFFFFFFFE;

    // What the articles of a story have that are of one period.
    struct StoryInPeriod {
        std::string date;  // of one of them
        std::set<std::uint32_t> series;
        bool has_others = false;
    };

    void add_copies(ShardMatches& shard, const std::vector<StoryId>& stories, Step step);

    // Its place among the values; their number for any other.
    std::uint32_t series_of(std::string_view column_text) const;

    std::optional<FacetField> field_;
    std::unordered_map<std::string, std::uint32_t> series_;
    DateCounts counts_;
    // by story and period; what has no period is one of its own
    std::map<std::pair<StoryId, std::string>, StoryInPeriod> stories_;
};

}  // namespace news::search
