// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/series_tally.hpp"

#include <algorithm>
#include <utility>

#include "searcher/search/facets.hpp"

namespace news::search {

SeriesTally::SeriesTally(std::optional<FacetField> field, const std::vector<std::string>& values)
    : field_(std::move(field)) {
    for (const std::string& value : values)
        series_.emplace(value, static_cast<std::uint32_t>(series_.size()));
}

std::uint32_t SeriesTally::series_of(std::string_view column_text) const {
    const std::string value = counted_value(*field_, column_text);
    if (value.empty()) return kNoValue;
    const auto found = series_.find(value);
    return found == series_.end() ? static_cast<std::uint32_t>(series_.size()) : found->second;
}

void SeriesTally::add(ShardMatches& shard) {
    columns::Column dates = shard.columns.column(info(Field::date).slot);
    const std::vector<std::uint32_t> date_of = dates.first_of(shard.documents);
    std::vector<DateCount*> of_date;  // by the numbers of the column
    const auto count_at = [&](std::size_t index) -> DateCount& {
        const std::uint32_t number = date_of[index];
        if (number >= of_date.size()) of_date.resize(std::size_t{number} + 1);
        DateCount*& count = of_date[number];
        if (!count) {
            const std::string date(number == 0 ? std::string_view() : dates.text(number));
            count = &counts_[date];
            count->series.resize(series_.size());
        }
        return *count;
    };

    enum class Has : std::uint8_t { nothing, others, listed };
    std::vector<Has> has(shard.documents.size(), Has::nothing);
    const auto visit_values = [&](columns::Column values) {
        std::vector<std::uint32_t> series_of_number;
        values.visit(shard.documents, [&](std::size_t index, std::uint32_t number) {
            if (number >= series_of_number.size())
                series_of_number.resize(std::max(number, values.values()) + std::size_t{1},
                                        kUnknown);
            std::uint32_t& series = series_of_number[number];
            if (series == kUnknown) series = series_of(values.text(number));
            if (series == kNoValue) return;
            if (series < series_.size()) ++count_at(index).series[series];
            has[index] = std::max(has[index], series < series_.size() ? Has::listed : Has::others);
        });
    };
    if (field_) visit_values(shard.columns.column(field_->slot));
    for (std::size_t i = 0; i < has.size(); ++i) {
        DateCount& count = count_at(i);
        ++count.articles;
        if (has[i] == Has::others) ++count.others;
        if (has[i] == Has::nothing) ++count.without_value;
    }
}

void SeriesTally::add_by_story(ShardMatches& shard, Step step) {
    const std::vector<StoryId> stories = stories_of(shard.columns, shard.documents);
    ShardMatches alone{shard.columns, {}}, copies{shard.columns, {}};
    std::vector<StoryId> of_copies;
    for (std::size_t i = 0; i < stories.size(); ++i) {
        (stories[i] == 0 ? alone : copies).documents.push_back(shard.documents[i]);
        if (stories[i] != 0) of_copies.push_back(stories[i]);
    }
    add(alone);
    add_copies(copies, of_copies, step);
}

void SeriesTally::add_copies(ShardMatches& shard, const std::vector<StoryId>& stories, Step step) {
    columns::Column dates = shard.columns.column(info(Field::date).slot);
    const std::vector<std::uint32_t> date_of = dates.first_of(shard.documents);
    std::vector<StoryInPeriod*> units;  // never moved
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const std::string date(date_of[i] == 0 ? std::string_view() : dates.text(date_of[i]));
        const auto period = period_of(date, step);
        const std::string name = period ? period_name(*period, step) : "of " + date;
        units.push_back(&stories_[{stories[i], name}]);
        units.back()->date = date;
    }
    if (!field_) return;
    columns::Column values = shard.columns.column(field_->slot);
    values.visit(shard.documents, [&](std::size_t index, std::uint32_t number) {
        const std::uint32_t series = series_of(values.text(number));
        if (series == kNoValue) return;
        if (series < series_.size())
            units[index]->series.insert(series);
        else
            units[index]->has_others = true;
    });
}

DateCounts SeriesTally::counts() const {
    DateCounts counts = counts_;
    for (const auto& [key, story] : stories_) {
        DateCount& count = counts[story.date];
        count.series.resize(series_.size());
        ++count.articles;
        for (const std::uint32_t series : story.series)
            ++count.series[series];
        if (story.series.empty()) ++(story.has_others ? count.others : count.without_value);
    }
    return counts;
}

}  // namespace news::search
