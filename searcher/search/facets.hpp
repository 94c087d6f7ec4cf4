// SPDX-License-Identifier: GPL-3.0-or-later
// Counting over all matches in one pass.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/result.hpp"
#include "common/xapian.hpp"
#include "searcher/search/facet_field.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// The parts of a slot that may hold several values; none for an empty one. Views into `value`.
std::vector<std::string_view> split_values(std::string_view value);

// "2014-11-06", "2014-11" or "2014" of a date slot.
std::string iso_date(std::string_view slot_value);

// Exact counts of values. Memory is bounded by refusing, never by forgetting: past kMostValues
// different ones it counts no more and says so.
class ValueTally {
  public:
    static constexpr std::size_t kMostValues = 2'000'000;

    void add(std::string_view value, std::size_t count = 1);
    bool overflown() const { return overflown_; }
    std::size_t distinct() const { return counts_.size(); }
    // By count, the highest first, then by value; `limit` 0: all.
    std::vector<FacetValue> commonest(std::size_t limit) const;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> counts_;
    bool overflown_ = false;
};

// What a facet counts in one value of its slot.
void tally_slot(const FacetField& facet, std::string_view slot_value, ValueTally& tally);

// Sees every match of a search whose `checkatleast` is the size of the database.
class MatchTally : public Xapian::MatchSpy {
  public:
    explicit MatchTally(std::vector<FacetField> facets)
        : facets_(std::move(facets)), tallies_(facets_.size()) {}

    void operator()(const Xapian::Document& document, double) override;

    const std::vector<FacetField>& facets() const { return facets_; }
    std::size_t articles() const { return articles_; }
    std::size_t undated() const { return undated_; }
    std::string first_date() const;  // ISO 8601; empty where no match has a date
    std::string last_date() const;
    std::vector<TimelinePoint> timeline() const;
    // Of the facet that was given at this place, at most `limit` values (0: all). Fails where there
    // are too many different ones to count.
    Result<Facet> facet(std::size_t index, std::size_t limit) const;

  private:
    std::vector<FacetField> facets_;
    std::vector<ValueTally> tallies_;
    std::map<std::string, std::size_t, std::less<>> months_;  // "201411", or "2014"
    std::size_t articles_ = 0;
    std::size_t undated_ = 0;
    std::string first_, last_;  // as in the slot
};

}  // namespace news::search
