// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/search/facet_field.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

// Articles of one date.
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
    SeriesTally(FacetField field, const std::vector<std::string>& values);

    // May throw Xapian exceptions.
    void add(ShardMatches& shard);

    const DateCounts& counts() const { return counts_; }

  private:
    static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
    static constexpr std::uint32_t kNoValue = 0xFFFFFFFE;

    // Its place among the values; their number for any other.
    std::uint32_t series_of(std::string_view column_text) const;

    FacetField field_;
    std::unordered_map<std::string, std::uint32_t> series_;
    DateCounts counts_;
};

}  // namespace news::search
