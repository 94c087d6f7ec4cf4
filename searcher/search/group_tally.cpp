// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/group_tally.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace news::search {

namespace {

constexpr std::size_t kMostCopies = 4 * kMostValues;

}  // namespace

std::vector<std::u32string> GroupValues::of(columns::Column& column,
                                            std::span<const Xapian::docid> documents) {
    std::vector<std::u32string> values(documents.size());
    column.visit(documents, [&](std::size_t index, std::uint32_t number) {
        const char32_t value = number_of(column, number);
        if (value != 0 && values[index].find(value) == std::u32string::npos) values[index] += value;
    });
    for (std::u32string& of_document : values)
        if (of_document.empty()) of_document += U'\0';
    return values;
}

columns::Column GroupValues::column_of(columns::Columns& columns) {
    known_.clear();
    return columns.column(field_.slot);
}

char32_t GroupValues::number_of(const columns::Column& column, std::uint32_t number) {
    if (number >= known_.size())
        known_.resize(std::max(number, column.values()) + std::size_t{1}, kUnknown);
    if (known_[number] == kUnknown) known_[number] = number_of(column.text(number));
    return known_[number];
}

char32_t GroupValues::number_of(std::string_view column_text) {
    std::string value = counted_value(field_, column_text);
    if (value.empty()) return 0;
    const auto next = static_cast<char32_t>(texts_.size());
    const auto [known, is_new] = numbers_.try_emplace(value, next);
    if (is_new) texts_.push_back(std::move(value));
    return known->second;
}

void GroupTally::add(ShardMatches& shard) {
    constexpr std::size_t kAtOnce = 1 << 16;
    std::vector<columns::Column> columns;
    for (GroupValues& field : by_)
        columns.push_back(field.column_of(shard.columns));
    std::vector<StoryId> stories;
    if (counted_ == Counted::stories) stories = stories_of(shard.columns, shard.documents);
    const std::span<const Xapian::docid> all = shard.documents;
    for (std::size_t start = 0; start < all.size(); start += kAtOnce) {
        const auto documents = all.subspan(start, std::min(all.size() - start, kAtOnce));
        std::vector<std::vector<std::u32string>> values;
        for (std::size_t field = 0; field < by_.size(); ++field)
            values.push_back(by_[field].of(columns[field], documents));
        for (std::size_t i = 0; i < documents.size(); ++i)
            add_document(values, i, stories.empty() ? 0 : stories[start + i]);
    }
}

void GroupTally::add_document(const std::vector<std::vector<std::u32string>>& values,
                              std::size_t index, StoryId story) {
    std::vector<std::size_t> chosen(by_.size());
    std::u32string key(by_.size(), U'\0');
    for (;;) {
        for (std::size_t field = 0; field < by_.size(); ++field)
            key[field] = values[field][index][chosen[field]];
        count(key, story);
        std::size_t field = 0;
        while (field < by_.size() && ++chosen[field] == values[field][index].size())
            chosen[field++] = 0;
        if (field == by_.size()) return;
    }
}

void GroupTally::count(const std::u32string& key, StoryId story) {
    if (story != 0) {
        constexpr unsigned kHalf = 32;
        std::u32string of_story = key;
        of_story += static_cast<char32_t>(story >> kHalf);
        of_story += static_cast<char32_t>(story);
        if (counted_stories_.size() >= kMostCopies) overflown_ = true;
        if (overflown_ || !counted_stories_.insert(std::move(of_story)).second) return;
    }
    if (const auto known = counts_.find(key); known != counts_.end())
        ++known->second;
    else if (counts_.size() < kMostValues)
        counts_.emplace(key, 1);
    else
        overflown_ = true;
}

std::vector<ValueGroup> GroupTally::groups() const {
    std::vector<ValueGroup> groups;
    for (const auto& [key, count] : counts_) {
        ValueGroup group{{}, count};
        for (std::size_t field = 0; field < by_.size(); ++field)
            group.values.push_back(by_[field].text(key[field]));
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace news::search
