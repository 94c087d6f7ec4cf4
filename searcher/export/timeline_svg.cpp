// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/timeline_svg.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/progress.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::exports {

namespace {

constexpr int kMonths = 12;
constexpr int kMostYearsByMonth = 6;
constexpr double kWidth = 760, kHeight = 150;
constexpr double kLeft = 4, kTop = 16, kBelow = 20;  // room for labels

// Points whose date cannot be read are left out; search makes none.
struct Timeline {
    int first_year = 0, last_year = 0;
    bool by_month = false;
    std::map<int, std::size_t> counts;  // by number of the bar
    std::size_t without_bar = 0;

    int bars() const { return (last_year - first_year + 1) * (by_month ? kMonths : 1); }
    std::string label(int bar) const {
        if (!by_month) return fmt::format("{:04}", first_year + bar);
        return fmt::format("{:04}-{:02}", first_year + bar / kMonths, bar % kMonths + 1);
    }
};

std::optional<Timeline> read(const std::vector<search::TimelinePoint>& points) {
    Timeline timeline;
    bool is_first = true;
    for (const search::TimelinePoint& point : points) {
        const auto date = parse_iso_date(point.date);
        if (!date) continue;
        timeline.first_year = is_first ? date->year() : std::min(timeline.first_year, date->year());
        timeline.last_year = is_first ? date->year() : std::max(timeline.last_year, date->year());
        is_first = false;
    }
    if (is_first) return std::nullopt;
    timeline.by_month = timeline.last_year - timeline.first_year < kMostYearsByMonth;
    for (const search::TimelinePoint& point : points) {
        const auto date = parse_iso_date(point.date);
        if (!date) continue;
        const int year = date->year() - timeline.first_year;
        if (!timeline.by_month)
            timeline.counts[year] += point.count;
        else if (date->month() > 0)
            timeline.counts[year * kMonths + date->month() - 1] += point.count;
        else
            timeline.without_bar += point.count;
    }
    return timeline;
}

}  // namespace

std::string timeline_svg(const std::vector<search::TimelinePoint>& points) {
    const auto timeline = read(points);
    if (!timeline) return {};
    std::size_t highest = 1;
    for (const auto& [bar, count] : timeline->counts)
        highest = std::max(highest, count);
    const double step = (kWidth - 2 * kLeft) / timeline->bars();
    const double base = kHeight - kBelow;
    std::string svg = fmt::format(
        "<svg class=\"timeline\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Articles by {}\">"
        "\n<line class=\"axis\" x1=\"0\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n",
        kWidth, kHeight, timeline->by_month ? "month" : "year", base, kWidth, base);
    bool is_labelled = false;
    for (const auto& [bar, count] : timeline->counts) {
        const double height = std::max(
            1.5, (base - kTop) * static_cast<double>(count) / static_cast<double>(highest));
        const double x = kLeft + bar * step;
        const double width = std::min(std::max(1.0, step * 0.8), 40.0);
        const double left = x + (step - width) / 2;
        svg += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\">"
            "<title>{}: {}</title></rect>\n",
            left, base - height, width, height, timeline->label(bar), output::articles_text(count));
        if (count != highest || is_labelled) continue;
        is_labelled = true;
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>\n",
                           std::clamp(left + width / 2, 24.0, kWidth - 24), base - height - 4,
                           with_thousands(count));
    }
    // so many years between two labels that they do not touch
    constexpr double kLabelWidth = 44;
    const double year_width = step * (timeline->by_month ? kMonths : 1);
    int every = 1;
    for (const int years : {1, 2, 5, 10, 20, 50, 100, 1000})
        if ((every = years) * year_width >= kLabelWidth) break;
    for (int year = timeline->first_year; year <= timeline->last_year; ++year) {
        if (year % every != 0 && timeline->last_year > timeline->first_year) continue;
        const double middle = kLeft + (year - timeline->first_year + 0.5) * year_width;
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{:04}</text>\n",
                           std::clamp(middle, 16.0, kWidth - 16), kHeight - 5, year);
    }
    return svg + "</svg>\n";
}

std::size_t without_bar(const std::vector<search::TimelinePoint>& points) {
    const auto timeline = read(points);
    return timeline ? timeline->without_bar : 0;
}

}  // namespace news::exports
