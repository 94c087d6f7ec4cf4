// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/facets.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "common/unicode.hpp"

namespace news::search {

namespace {

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

bool contains(const std::vector<std::string>& folded_values, std::string_view value) {
    return !folded_values.empty() && std::find(folded_values.begin(), folded_values.end(),
                                               fold_value(value)) != folded_values.end();
}

void leave_out_what_does_not_fit(std::vector<ValueCount>& counts,
                                 const std::vector<query::Glob>& match) {
    std::erase_if(counts, [&](const ValueCount& one) {
        const std::string folded = fold_value(one.value);
        return std::none_of(match.begin(), match.end(),
                            [&](const query::Glob& glob) { return glob.matches(folded); });
    });
}

// `distinct`: how many values there are, `counts`: those of them that may be listed.
Result<Facet> listed(const FacetField& facet, std::vector<ValueCount> counts, const FacetWish& wish,
                     std::size_t distinct) {
    if (distinct > kMostValues)
        return fail(ErrorCode::query,
                    fmt::format("the matches have more than {} different values of {}", kMostValues,
                                facet.name),
                    "ask for fewer articles, for instance one year: --from 2014 --to 2014");
    if (!wish.match.empty()) {
        leave_out_what_does_not_fit(counts, wish.match);
        distinct = counts.size();
    }
    const auto before = [](const ValueCount& a, const ValueCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    };
    const std::size_t kept = wish.limit == 0 ? counts.size() : std::min(wish.limit, counts.size());
    const auto others = counts.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(counts.begin(), others, counts.end(), before);
    if (!wish.chosen.empty()) {
        const auto end = std::partition(others, counts.end(), [&](const ValueCount& one) {
            return contains(wish.chosen, one.value);
        });
        std::sort(others, end, before);
        counts.erase(end, counts.end());
    } else {
        counts.erase(others, counts.end());
    }
    Facet result{std::string(facet.name), {}, distinct};
    for (const ValueCount& one : counts)
        result.values.push_back(
            {std::string(one.value), one.count, contains(wish.chosen, one.value)});
    return result;
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

MatchTally::MatchTally(Matches matches, Counted counted)
    : matches_(std::move(matches)), counted_(counted) {
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

std::size_t MatchTally::without(const FacetField& facet) {
    std::size_t without = 0;
    if (facet.digits > 0) {
        without = undated_;
        for (const auto& [date, count] : dates_)
            if (date.size() < facet.least_digits) without += count;
        return without;
    }
    for (ShardMatches& shard : matches_) {
        columns::Column column = shard.columns.column(facet.slot);
        const std::vector<std::uint32_t> first = column.first_of(shard.documents);
        without += static_cast<std::size_t>(std::count(first.begin(), first.end(), 0U));
    }
    return without;
}

std::string MatchTally::first_date() const {
    return dates_.empty() ? "" : iso_date(dates_.begin()->first);
}

std::string MatchTally::last_date() const {
    return dates_.empty() ? "" : iso_date(dates_.rbegin()->first);
}

GroupTally MatchTally::by_story(const FacetField& facet) {
    GroupTally groups({facet}, Counted::stories);
    for (ShardMatches& shard : matches_)
        groups.add(shard);
    return groups;
}

std::vector<TimelinePoint> MatchTally::timeline() {
    std::vector<TimelinePoint> points;
    if (counted_ == Counted::stories) {
        const FacetField month{"month", Field::date, info(Field::date).slot, kMonthDigits,
                               kYearDigits};
        for (ValueGroup& group : by_story(month).groups())
            if (!group.values.front().empty())
                points.push_back({std::move(group.values.front()), group.count});
        std::sort(points.begin(), points.end(),
                  [](const auto& a, const auto& b) { return a.date < b.date; });
        return points;
    }
    for (const auto& [date, count] : dates_) {
        std::string month = iso_date(std::string_view(date).substr(0, kMonthDigits));
        if (!points.empty() && points.back().date == month)
            points.back().count += count;
        else
            points.push_back({std::move(month), count});
    }
    return points;
}

Result<Facet> MatchTally::facet(const FacetField& facet, const FacetWish& wish) {
    std::vector<ValueCount> counts;
    if (counted_ == Counted::stories) {
        const GroupTally tally = by_story(facet);
        const auto groups = tally.groups();  // has the texts
        for (const ValueGroup& group : groups)
            if (!group.values.front().empty())
                counts.push_back({group.values.front(), group.count});
        const std::size_t distinct = tally.overflown() ? kMostValues + 1 : counts.size();
        return listed(facet, std::move(counts), wish, distinct);
    }
    std::map<std::string, std::size_t> by_date;  // its texts are counted
    if (facet.digits > 0) {
        for (const auto& [date, count] : dates_)
            by_date[counted_value(facet, date)] += count;
        by_date.erase("");
        for (const auto& [value, count] : by_date)
            counts.push_back({value, count});
        return listed(facet, std::move(counts), wish, by_date.size());
    }
    std::size_t distinct = 0;
    std::vector<columns::Column> columns;  // the texts live in them
    columns.reserve(matches_.size());
    for (ShardMatches& shard : matches_) {
        columns::Column& column = columns.emplace_back(shard.columns.column(facet.slot));
        const std::vector<std::uint32_t> numbers = column.count(shard.documents);
        // of one shard it is known what the commonest have at least: few texts need be looked at
        const bool all =
            matches_.size() > 1 || wish.limit == 0 || !wish.match.empty() || !wish.chosen.empty();
        const std::uint32_t least = all ? 1 : count_at(wish.limit, numbers);
        for (std::uint32_t number = 1; number < numbers.size(); ++number)
            if (numbers[number] >= least) counts.push_back({column.text(number), numbers[number]});
        distinct += static_cast<std::size_t>(std::count_if(numbers.begin() + 1, numbers.end(),
                                                           [](auto count) { return count > 0; }));
    }
    if (matches_.size() > 1) {
        join_equal(counts);
        distinct = counts.size();
    }
    return listed(facet, std::move(counts), wish, distinct);
}

}  // namespace news::search
