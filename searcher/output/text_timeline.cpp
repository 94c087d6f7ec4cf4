// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "common/progress.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

constexpr std::size_t kMonths = 12;
constexpr int kMostYearsByMonth = 3;
constexpr std::size_t kLabelWidth = 9;
constexpr std::string_view kMonthLetters = "JFMAMJJASOND";
constexpr std::array<std::string_view, 8> kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> kAsciiLevels = {"_", ".", "-", "~", "=", "+", "*", "#"};

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
    int number = 0;
    const char* begin = text.data() + at;
    std::from_chars(begin, begin + digits, number);
    return number;
}

struct Year {
    std::size_t all = 0;
    std::size_t month_unknown = 0;
    std::array<std::size_t, kMonths> months{};
};

std::map<int, Year> by_year(const std::vector<search::TimelinePoint>& timeline) {
    std::map<int, Year> years;
    for (const search::TimelinePoint& point : timeline) {
        Year& year = years[number_at(point.date, 0, 4)];
        year.all += point.count;
        const int month = point.date.size() >= 7 ? number_at(point.date, 5, 2) : 0;
        if (month >= 1 && month <= static_cast<int>(kMonths))
            year.months[static_cast<std::size_t>(month) - 1] += point.count;
        else
            year.month_unknown += point.count;
    }
    return years;
}

struct Bar {
    std::string label;
    std::size_t count;
};

// Nothing for nothing; the lowest level for the least there is. The line does not end in spaces.
void append_bars(StyledText& line, const std::vector<Bar>& bars, std::size_t highest,
                 bool unicode) {
    const auto& levels = unicode ? kBlocks : kAsciiLevels;
    std::string gap;
    for (const auto& [label, count] : bars) {
        line.append(gap);
        line.append(label, Style::label);
        gap = count == 0 ? "  " : " ";
        if (count == 0) continue;
        const std::size_t level = (count * levels.size() + highest - 1) / highest;
        line.append(levels[std::clamp<std::size_t>(level, 1, levels.size()) - 1]);
    }
}

StyledText label_of(const std::string& label) {
    StyledText text(label, Style::label);
    text.append(std::string(kLabelWidth - std::min(kLabelWidth, label.size()), ' '));
    return text;
}

std::vector<StyledText> lines_by_month(const std::map<int, Year>& years, bool unicode) {
    std::size_t highest = 1;
    for (const auto& [number, year] : years)
        highest = std::max(highest, *std::max_element(year.months.begin(), year.months.end()));
    std::vector<StyledText> lines;
    for (const auto& [number, year] : years) {
        StyledText line = label_of(std::to_string(number));
        std::vector<Bar> bars;
        for (std::size_t month = 0; month < kMonths; ++month)
            bars.push_back({std::string(kMonthLetters.substr(month, 1)), year.months[month]});
        append_bars(line, bars, highest, unicode);
        if (year.month_unknown > 0)
            line.append("   month not known " + with_thousands(year.month_unknown));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<StyledText> lines_by_decade(const std::map<int, Year>& years, bool unicode) {
    constexpr int kDecade = 10;
    std::size_t highest = 1;
    for (const auto& [number, year] : years)
        highest = std::max(highest, year.all);
    std::vector<StyledText> lines;
    int decade = -1;
    for (auto first = years.begin(); first != years.end();) {
        decade = first->first / kDecade * kDecade;
        StyledText line = label_of(std::to_string(decade) + "s");
        std::vector<Bar> bars;
        for (int number = decade; number < decade + kDecade; ++number) {
            const auto year = years.find(number);
            bars.push_back({std::to_string(100 + number % 100).substr(1),
                            year == years.end() ? 0 : year->second.all});
        }
        append_bars(line, bars, highest, unicode);
        lines.push_back(std::move(line));
        first = years.lower_bound(decade + kDecade);
    }
    return lines;
}

}  // namespace

std::vector<StyledText> timeline_lines(const search::MatchSummary& summary,
                                       const TextStyle& style) {
    const std::map<int, Year> years = by_year(summary.timeline);
    if (years.empty()) return {};
    const bool few = years.rbegin()->first - years.begin()->first < kMostYearsByMonth;
    auto lines = few ? lines_by_month(years, style.unicode) : lines_by_decade(years, style.unicode);
    if (summary.total && summary.total->undated > 0)
        lines.back().append("   undated " + with_thousands(summary.total->undated));
    return lines;
}

}  // namespace news::output
