// SPDX-License-Identifier: GPL-3.0-or-later
// Matches counted along time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/search/period.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

class IndexReader;

struct TimelineRequest {
    Selection selection;
    std::optional<Step> step;           // nullopt: as fits the span of the dates
    bool relative = false;              // count what passes the filters alone, too
    std::optional<FacetRequest> split;  // a series for each of the commonest values
    Counted counted = Counted::articles;
};

struct TimelineRow {
    enum class Kind {
        period,
        coarse,   // articles of which the period is not known, by what is
        undated,  // articles without a date
    };
    Kind kind = Kind::period;
    std::string date;  // "2014-W45"; of a coarse row "2014"; empty: undated
    std::size_t count = 0;
    std::optional<std::size_t> archive;  // all articles of that date that pass the filters
    // Where it is split, one for each of Timeline::series. An article with two of the values
    // counts in both.
    std::vector<std::size_t> series;
    std::size_t others = 0;  // with other values only
    std::size_t without_value = 0;
};

// The share of TimelineRow::archive, 0 to 1; nullopt where it was not counted or has
// none.
std::optional<double> share_of(const TimelineRow& row);

std::string_view name_of(TimelineRow::Kind kind);  // "period", "coarse", "undated"

struct Timeline : MatchSummary {
    Step step = Step::month;
    std::string split;                // canonical name of the field; empty: it is not split
    std::vector<std::string> series;  // the commonest value first
    // The periods from the first to the last that has a match, or, where they are asked for, from
    // --from to --to if these are not more than kMostEmptyPeriods; also those without any. Then the
    // coarse ones in order; the undated ones last. Coarse and undated rows only where there are
    // such matches.
    std::vector<TimelineRow> rows;
};

// More rows than these, or numbers in them, are refused.
inline constexpr std::size_t kMostPeriods = 200'000;
inline constexpr std::size_t kMostNumbers = 4'000'000;
inline constexpr std::size_t kMostEmptyPeriods = 10'000;

Result<Timeline> make_timeline(IndexReader& reader, const TimelineRequest& request);

}  // namespace news::search
