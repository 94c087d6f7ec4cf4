// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/facets.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

namespace news::search {

namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 6;

struct ValueCount {
    std::string_view value;
    std::size_t count = 0;
};

// Those that stand in several databases become one.
void join_equal(std::vector<ValueCount>& counts) {
    std::sort(counts.begin(), counts.end(),
              [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
    std::vector<ValueCount> joined;
    for (const ValueCount& one : counts) {
        if (!joined.empty() && joined.back().value == one.value)
            joined.back().count += one.count;
        else
            joined.push_back(one);
    }
    counts = std::move(joined);
}

// `distinct`: how many values there are, `counts`: those of them that may be among the commonest.
Result<Facet> commonest(const FacetField& facet, std::vector<ValueCount> counts, std::size_t limit,
                        std::size_t distinct) {
    if (distinct > kMostValues)
        return fail(ErrorCode::query,
                    fmt::format("the matches have more than {} different values of {}", kMostValues,
                                facet.name),
                    "ask for fewer articles, for instance one year: --from 2014 --to 2014");
    const auto before = [](const ValueCount& a, const ValueCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    };
    const std::size_t kept = limit == 0 ? counts.size() : std::min(limit, counts.size());
    std::partial_sort(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(kept),
                      counts.end(), before);
    Facet listed{std::string(facet.name), {}, distinct};
    for (std::size_t i = 0; i < kept; ++i)
        listed.values.push_back({std::string(counts[i].value), counts[i].count});
    return listed;
}

// The count of the value at this place, from 1, of the commonest first; 1 where there are fewer.
// numbers[0] is no count.
std::uint32_t count_at(std::size_t place, const std::vector<std::uint32_t>& numbers) {
    std::vector<std::uint32_t> highest(std::min(place, numbers.size() - 1));
    std::partial_sort_copy(numbers.begin() + 1, numbers.end(), highest.begin(), highest.end(),
                           std::greater<>());
    return highest.empty() ? 1 : std::max(highest.back(), 1U);
}

}  // namespace

std::string iso_date(std::string_view slot_value) {
    std::string text(slot_value.substr(0, kYearDigits));
    if (slot_value.size() >= kMonthDigits) text.append("-").append(slot_value.substr(4, 2));
    if (slot_value.size() > kMonthDigits) text.append("-").append(slot_value.substr(6));
    return text;
}

std::string counted_value(const FacetField& facet, std::string_view text) {
    switch (facet.kind) {
        case FacetField::Kind::values:
            return std::string(text);
        case FacetField::Kind::year:
            return std::string(text.substr(0, kYearDigits));
        case FacetField::Kind::month:
            return text.size() >= kMonthDigits ? iso_date(text.substr(0, kMonthDigits)) : "";
        case FacetField::Kind::day:
            return iso_date(text);
    }
    return {};
}

MatchTally::MatchTally(Matches matches) : matches_(std::move(matches)) {
    std::size_t dated = 0;
    for (ShardMatches& shard : matches_) {
        articles_ += shard.documents.size();
        columns::Column dates = shard.columns.column(info(Field::date).slot);
        const std::vector<std::uint32_t> counts = dates.count(shard.documents);
        for (std::uint32_t number = 1; number < counts.size(); ++number) {
            if (counts[number] == 0) continue;
            // they rise, as a rule
            dates_.emplace_hint(dates_.end(), dates.text(number), 0)->second += counts[number];
            dated += counts[number];
        }
    }
    undated_ = articles_ - dated;
}

std::string MatchTally::first_date() const {
    return dates_.empty() ? "" : iso_date(dates_.begin()->first);
}

std::string MatchTally::last_date() const {
    return dates_.empty() ? "" : iso_date(dates_.rbegin()->first);
}

std::vector<TimelinePoint> MatchTally::timeline() const {
    std::vector<TimelinePoint> points;
    for (const auto& [date, count] : dates_) {
        std::string month = iso_date(std::string_view(date).substr(0, kMonthDigits));
        if (!points.empty() && points.back().date == month)
            points.back().count += count;
        else
            points.push_back({std::move(month), count});
    }
    return points;
}

Result<Facet> MatchTally::facet(const FacetField& facet, std::size_t limit) {
    std::vector<ValueCount> counts;
    if (facet.kind != FacetField::Kind::values) {
        std::map<std::string, std::size_t> by_value;
        for (const auto& [date, count] : dates_)
            by_value[counted_value(facet, date)] += count;
        by_value.erase("");
        for (const auto& [value, count] : by_value)
            counts.push_back({value, count});
        const std::size_t distinct = counts.size();
        return commonest(facet, std::move(counts), limit, distinct);
    }
    std::size_t distinct = 0;
    std::vector<columns::Column> columns;  // the texts live in them
    columns.reserve(matches_.size());
    for (ShardMatches& shard : matches_) {
        columns::Column& column = columns.emplace_back(shard.columns.column(facet.slot));
        const std::vector<std::uint32_t> numbers = column.count(shard.documents);
        // of one shard it is known what the commonest have at least: few texts need be looked at
        const bool all = matches_.size() > 1 || limit == 0;
        const std::uint32_t least = all ? 1 : count_at(limit, numbers);
        for (std::uint32_t number = 1; number < numbers.size(); ++number)
            if (numbers[number] >= least) counts.push_back({column.text(number), numbers[number]});
        distinct += static_cast<std::size_t>(std::count_if(numbers.begin() + 1, numbers.end(),
                                                           [](auto count) { return count > 0; }));
    }
    if (matches_.size() > 1) {
        join_equal(counts);
        distinct = counts.size();
    }
    return commonest(facet, std::move(counts), limit, distinct);
}

}  // namespace news::search
