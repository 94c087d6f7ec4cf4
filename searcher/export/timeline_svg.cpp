// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/timeline_svg.hpp"

#include <algorithm>
#include <array>
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
constexpr double kWidth = 760;
constexpr double kLeft = 4, kTop = 16, kBase = 130;  // room for labels beside and above the bars
constexpr double kRow = 16, kUnder = 4;              // of the labels below, and under them

// Points whose date cannot be read are left out; search makes none.
struct Timeline {
    int first_year = 0, last_year = 0;
    bool by_month = false;
    std::map<int, std::size_t> counts;  // by number of the bar
    std::size_t without_bar = 0;

    int bars() const { return (last_year - first_year + 1) * (by_month ? kMonths : 1); }
    double step() const { return (kWidth - 2 * kLeft) / bars(); }
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

std::string label_at(double x, double y, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>\n", x, y,
                       text);
}

// As much of the months' names as there is room for.
std::string month_labels(const Timeline& timeline, double y) {
    constexpr std::array<std::string_view, kMonths> kNames = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr double kNameWidth = 40, kLetterWidth = 18;
    const double step = timeline.step();
    const int every = step >= kLetterWidth ? 1 : 3;
    std::string svg;
    for (int bar = 0; bar < timeline.bars(); bar += every) {
        const std::string_view name = kNames[static_cast<std::size_t>(bar % kMonths)];
        svg +=
            label_at(kLeft + (bar + 0.5) * step, y, step >= kNameWidth ? name : name.substr(0, 1));
    }
    return svg;
}

// So many years between two that their labels do not touch.
std::string year_labels(const Timeline& timeline, double y) {
    constexpr double kLabelWidth = 44;
    const double width = timeline.step() * (timeline.by_month ? kMonths : 1);
    int every = 1;
    for (const int years : {1, 2, 5, 10, 20, 50, 100, 1000})
        if ((every = years) * width >= kLabelWidth) break;
    std::string svg;
    for (int year = timeline.first_year; year <= timeline.last_year; ++year) {
        if (year % every != 0 && timeline.last_year > timeline.first_year) continue;
        const double middle = kLeft + (year - timeline.first_year + 0.5) * width;
        svg += label_at(std::clamp(middle, 16.0, kWidth - 16), y, fmt::format("{:04}", year));
    }
    return svg;
}

}  // namespace

std::string timeline_svg(const std::vector<search::TimelinePoint>& points) {
    const auto timeline = read(points);
    if (!timeline) return {};
    std::size_t highest = 1;
    for (const auto& [bar, count] : timeline->counts)
        highest = std::max(highest, count);
    const double step = timeline->step();
    const double bottom = kBase + (timeline->by_month ? 2 : 1) * kRow + kUnder;
    std::string svg = fmt::format(
        "<svg class=\"timeline\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Articles by {}\">"
        "\n<line class=\"axis\" x1=\"0\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n",
        kWidth, bottom, timeline->by_month ? "month" : "year", kBase, kWidth, kBase);
    bool is_labelled = false;
    for (const auto& [bar, count] : timeline->counts) {
        const double height = std::max(
            1.5, (kBase - kTop) * static_cast<double>(count) / static_cast<double>(highest));
        const double x = kLeft + bar * step;
        const double width = std::min(std::max(1.0, step * 0.8), 40.0);
        const double left = x + (step - width) / 2;
        svg += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\">"
            "<title>{}: {}</title></rect>\n",
            left, kBase - height, width, height, timeline->label(bar),
            output::articles_text(count));
        if (count != highest || is_labelled) continue;
        is_labelled = true;
        svg += label_at(std::clamp(left + width / 2, 24.0, kWidth - 24), kBase - height - 4,
                        with_thousands(count));
    }
    if (timeline->by_month) svg += month_labels(*timeline, kBase + kRow - 1);
    return svg + year_labels(*timeline, bottom - kUnder - 1) + "</svg>\n";
}

std::size_t without_bar(const std::vector<search::TimelinePoint>& points) {
    const auto timeline = read(points);
    return timeline ? timeline->without_bar : 0;
}

}  // namespace news::exports
