// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/timeline.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/date.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/series_tally.hpp"

namespace news::search {

namespace {

constexpr std::string_view kSplit = "--split ";

void add(DateCount& sum, const DateCount& count) {
    sum.articles += count.articles;
    sum.series.resize(std::max(sum.series.size(), count.series.size()));
    for (std::size_t i = 0; i < count.series.size(); ++i)
        sum.series[i] += count.series[i];
    sum.others += count.others;
    sum.without_value += count.without_value;
}

DateCounts unsplit_counts(const MatchTally& tally) {
    DateCounts counts;
    for (const auto& [date, articles] : tally.dates())
        counts[date].articles = articles;
    if (tally.undated() > 0) counts[""].articles = tally.undated();
    return counts;
}

// `values` of `field`, which may be none.
DateCounts series_counts(const std::optional<FacetField>& field,
                         const std::vector<std::string>& values, MatchTally& tally, Step step) {
    SeriesTally series(field, values);
    for (ShardMatches& shard : tally.matches()) {
        if (tally.counted() == Counted::stories)
            series.add_by_story(shard, step);
        else
            series.add(shard);
    }
    return series.counts();
}

DateCounts date_counts(MatchTally& tally, Step step) {
    return tally.counted() == Counted::stories ? series_counts({}, {}, tally, step)
                                               : unsplit_counts(tally);
}

// Counts put together by step: by period, and by what is known where the period is not.
struct PeriodCounts {
    std::map<std::int32_t, DateCount> periods;
    DateCounts others;  // "": undated

    PeriodCounts(const DateCounts& counts, Step step) {
        for (const auto& [date, count] : counts) {
            if (const auto period = period_of(date, step))
                add(periods[*period], count);
            else
                add(others[date], count);
        }
    }
};

using Day = std::optional<std::chrono::sys_days>;

// Of the days that are asked for, and where an end is open, of those that have matches.
Step fitting_step(const MatchSummary& summary, const query::DayRange& asked) {
    constexpr int kMostDays = 62;
    constexpr int kMostDaysByMonth = 3 * 366;
    const auto first = parse_iso_date(summary.first_date);
    const auto last = parse_iso_date(summary.last_date);
    if (!first || !last) return Step::year;
    const auto from = asked.from.value_or(first->first());
    const auto days = (asked.to.value_or(last->last()) - from).count();
    return days <= kMostDays ? Step::day : days <= kMostDaysByMonth ? Step::month : Step::year;
}

// The periods that have rows, whether they have matches or not; both inclusive.
struct PeriodSpan {
    std::int32_t first = 0;
    std::int32_t last = -1;
    std::size_t size() const { return static_cast<std::size_t>(std::int64_t{last} - first + 1); }
};

// From the first to the last with a match, and as far as is asked for unless that is too far.
PeriodSpan span_of(const std::map<std::int32_t, DateCount>& periods, const query::DayRange& asked,
                   Step step) {
    PeriodSpan matched;
    if (!periods.empty()) matched = {periods.begin()->first, periods.rbegin()->first};
    const auto end = [&](const Day& day, std::int32_t otherwise) {
        return day ? period_of(compact_day(*day), step).value_or(otherwise) : otherwise;
    };
    if (periods.empty() && !(asked.from && asked.to)) return matched;
    const PeriodSpan wanted{end(asked.from, matched.first), end(asked.to, matched.last)};
    return wanted.size() <= kMostEmptyPeriods ? wanted : matched;
}

TimelineRow make_row(TimelineRow::Kind kind, std::string date, const DateCount& count,
                     std::size_t series) {
    TimelineRow row{kind,         std::move(date), count.articles,     {},
                    count.series, count.others,    count.without_value};
    row.series.resize(series);
    return row;
}

template <class Counts, class Key>
std::size_t articles_at(const Counts& counts, const Key& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second.articles;
}

Result<std::vector<TimelineRow>> make_rows(const PeriodCounts& counts, const PeriodCounts* archive,
                                           const PeriodSpan& span, Step step, std::size_t series) {
    using Kind = TimelineRow::Kind;
    std::vector<TimelineRow> rows;
    if (span.size() > kMostPeriods || span.size() * (series + 1) > kMostNumbers)
        return fail(ErrorCode::query,
                    fmt::format("that gives {} rows, more than can be shown", span.size()),
                    "--by year   (or ask for a shorter time: --from 2014 --to 2015)");
    for (std::int32_t period = span.first; period <= span.last; ++period) {
        const auto found = counts.periods.find(period);
        rows.push_back(make_row(Kind::period, period_name(period, step),
                                found == counts.periods.end() ? DateCount() : found->second,
                                series));
        if (archive) rows.back().archive = articles_at(archive->periods, period);
    }
    const auto add_other = [&](Kind kind, const std::string& date, const DateCount& count) {
        rows.push_back(make_row(kind, iso_date(date), count, series));
        if (archive) rows.back().archive = articles_at(archive->others, date);
    };
    for (const auto& [date, count] : counts.others)
        if (!date.empty()) add_other(Kind::coarse, date, count);
    if (const auto undated = counts.others.find(""); undated != counts.others.end())
        add_other(Kind::undated, "", undated->second);
    return rows;
}

// Counts the matches by date and by the commonest values of the field.
Result<DateCounts> split_counts(Timeline& timeline, const FacetField& field, std::size_t limit,
                                MatchTally& tally) {
    auto facet = tally.facet(field, {limit, {}});
    if (!facet) return tl::unexpected<Error>(facet.error());
    timeline.split = field.name;
    for (FacetValue& value : facet->values)
        timeline.series.push_back(std::move(value.value));
    if (timeline.series.size() * (tally.dates().size() + 1) > kMostNumbers)
        return fail(ErrorCode::query, "that gives more numbers than can be shown",
                    fmt::format("{}{}:5", kSplit, field.name));
    return series_counts(field, timeline.series, tally, timeline.step);
}

}  // namespace

std::string_view name_of(TimelineRow::Kind kind) {
    constexpr std::string_view kNames[] = {"period", "coarse", "undated"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<double> share_of(const TimelineRow& row) {
    if (row.archive.value_or(0) == 0) return std::nullopt;
    return static_cast<double>(row.count) / static_cast<double>(*row.archive);
}

Result<Timeline> make_timeline(IndexReader& reader, const TimelineRequest& request) {
    std::optional<FacetField> field;
    if (request.split) {
        const auto found = find_facet(request.split->name, kSplit);
        if (!found) return tl::unexpected<Error>(found.error());
        field = *found;
    }
    return reader.read([&](const Xapian::Database& database) -> Result<Timeline> {
        const auto plan = QueryPlan::make(request.selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        Timeline timeline{
            begin_summary(*plan, request.selection, reader.paths()), Step::month, {}, {}, {}};
        MatchTally tally(all_matches(reader.shards(), plan->all()), request.counted);
        complete_summary(timeline, *plan, request.selection, {}, tally, reader.shards(), database);
        timeline.step = request.step.value_or(fitting_step(timeline, plan->days()));
        auto counts = field ? split_counts(timeline, *field, request.split->limit, tally)
                            : Result<DateCounts>(date_counts(tally, timeline.step));
        if (!counts) return tl::unexpected<Error>(counts.error());
        std::optional<PeriodCounts> archive;
        if (request.relative) {
            MatchTally everything(all_matches(reader.shards(), plan->filters_only()),
                                  request.counted);
            archive.emplace(date_counts(everything, timeline.step), timeline.step);
        }
        const PeriodCounts periods(*counts, timeline.step);
        auto rows = make_rows(periods, archive ? &*archive : nullptr,
                              span_of(periods.periods, plan->days(), timeline.step), timeline.step,
                              timeline.series.size());
        if (!rows) return tl::unexpected<Error>(rows.error());
        timeline.rows = std::move(*rows);
        return timeline;
    });
}

}  // namespace news::search
