// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "searcher/search/facet_field.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/stories.hpp"

namespace news::search {

// More different values, or rows, than these are not counted: answers are refused, never shortened.
inline constexpr std::size_t kMostValues = 2'000'000;

struct ValueGroup {
    std::vector<std::string> values;  // one a field; empty: the article has none
    std::size_t count = 0;
};

// The values of one field by which is counted, numbered alike for all databases.
class GroupValues {
  public:
    explicit GroupValues(FacetField field) : field_(std::move(field)) {}

    // Of each document its different values, 0 alone for one that has none.
    std::vector<std::u32string> of(columns::Column& column,
                                   std::span<const Xapian::docid> documents);
    columns::Column column_of(columns::Columns& columns);
    const std::string& text(char32_t number) const { return texts_[number]; }

  private:
    static constexpr char32_t kUnknown = 0xFFFFFFFF;

    char32_t number_of(const columns::Column& column, std::uint32_t number);
    char32_t number_of(std::string_view column_text);

    FacetField field_;
    std::vector<std::string> texts_ = {""};  // by number
    std::unordered_map<std::string, char32_t> numbers_;
    std::vector<char32_t> known_;  // by the numbers of the column at hand
};

// Counts matches, or the stories that they are, by the joined values of some facets. Memory is
// bounded by refusing: past kMostValues rows, and four times as many copies in them, it counts no
// more and says so. May throw Xapian exceptions.
class GroupTally {
  public:
    explicit GroupTally(const std::vector<FacetField>& by, Counted counted = Counted::articles)
        : by_(by.begin(), by.end()), counted_(counted) {}

    void add(ShardMatches& shard);

    bool overflown() const { return overflown_; }

    std::vector<ValueGroup> groups() const;  // in no order

  private:
    // Once for each combination of its values.
    void add_document(const std::vector<std::vector<std::u32string>>& values, std::size_t index,
                      StoryId story);
    void count(const std::u32string& key, StoryId story);

    std::vector<GroupValues> by_;
    Counted counted_;
    std::unordered_map<std::u32string, std::size_t> counts_;
    std::unordered_set<std::u32string> counted_stories_;  // a key and a story
    bool overflown_ = false;
};

}  // namespace news::search
