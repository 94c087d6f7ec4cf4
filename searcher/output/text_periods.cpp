// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as rows: bars, or columns of numbers where it is split.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "searcher/output/alignment.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

using search::TimelineRow;

constexpr std::string_view kGap = "  ";
// Empty periods one after the other that are still shown each.
constexpr std::size_t kMostEmpty = 3;

std::string label_of(const TimelineRow& row) {
    return row.kind == TimelineRow::Kind::undated ? "no date" : row.date;
}

// Horizontal, in eighths of a column; never nothing for something.
std::string bar(double share_of_highest, std::size_t width, bool unicode) {
    constexpr std::array<std::string_view, 7> kParts = {"▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    constexpr std::size_t kEighths = 8;
    if (share_of_highest <= 0) return {};
    const auto whole = static_cast<double>(width * kEighths);
    auto eighths = static_cast<std::size_t>(std::lround(share_of_highest * whole));
    eighths = std::max<std::size_t>(eighths, 1);
    if (!unicode) return std::string((eighths + kEighths - 1) / kEighths, '#');
    std::string text;
    for (std::size_t i = 0; i < eighths / kEighths; ++i)
        text += "█";
    if (eighths % kEighths > 0) text += kParts[eighths % kEighths - 1];
    return text;
}

std::string share_text(const TimelineRow& row) {
    constexpr double kPercent = 100;
    const auto share = search::share_of(row);
    return share ? fmt::format("{:.2f} %", *share * kPercent) : "";
}

// As many characters as fit so many columns.
std::string beginning_of(std::string_view text, std::size_t width) {
    std::size_t end = 0, columns = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
        next_code_point(text, at);
        columns += display_width(text.substr(end, at - end));
        if (columns > width) break;
    }
    return std::string(text.substr(0, end));
}

// How many periods without a match follow from here on.
std::size_t empty_from(const std::vector<TimelineRow>& rows, std::size_t at) {
    std::size_t end = at;
    while (end < rows.size() && rows[end].kind == TimelineRow::Kind::period && rows[end].count == 0)
        ++end;
    return end - at;
}

// The columns of numbers: the articles, what they are a share of, the series.
struct NumberColumns {
    explicit NumberColumns(const search::Timeline& timeline, const TextStyle& style)
        : is_split(!timeline.split.empty()),
          relative(!timeline.rows.empty() && timeline.rows.front().archive) {
        if (is_split) {
            titles = {"all"};
            if (relative) titles.insert(titles.end(), {"of", "share"});
            const std::size_t first = titles.size();
            titles.insert(titles.end(), timeline.series.begin(), timeline.series.end());
            titles.insert(titles.end(), {"others", "none"});
            shorten(style, first, timeline.series.size());
        } else {
            titles.resize(relative ? 3 : 1);
        }
        for (const std::string& title : titles)
            widths.push_back(display_width(title));
        for (const TimelineRow& row : timeline.rows) {
            const auto cells = cells_of(row);
            for (std::size_t i = 0; i < cells.size(); ++i)
                widths[i] = std::max(widths[i], cells[i].size());
        }
    }

    std::vector<std::string> cells_of(const TimelineRow& row) const {
        std::vector<std::string> cells = {with_thousands(row.count)};
        if (relative) {
            cells.push_back((is_split ? "" : "of ") + with_thousands(row.archive.value_or(0)));
            cells.push_back(share_text(row));
        }
        if (!is_split) return cells;
        for (const std::size_t count : row.series)
            cells.push_back(with_thousands(count));
        cells.push_back(with_thousands(row.others));
        cells.push_back(with_thousands(row.without_value));
        return cells;
    }

    std::string line(const std::vector<std::string>& cells) const {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i)
            text.append(kGap).append(right_aligned(cells[i], widths[i]));
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    }

    bool is_split, relative;
    std::vector<std::string> titles;
    std::vector<std::size_t> widths;

  private:
    // Values may be long: as wide as lets all of them stand on the line, at most.
    void shorten(const TextStyle& style, std::size_t first, std::size_t series) {
        constexpr std::size_t kNarrowest = 6, kLabels = 12;
        const std::size_t others = titles.size() - series;
        const std::size_t used = kLabels + others * (kNarrowest + kGap.size());
        const std::size_t room =
            (style.width - std::min(style.width, used)) / std::max<std::size_t>(series, 1);
        const std::size_t most = std::max(kNarrowest, room - std::min(room, kGap.size()));
        const std::string_view more = style.unicode ? "…" : "~";
        for (std::size_t i = first; i < first + series; ++i) {
            std::string& title = titles[i];
            title = printable(title);
            if (display_width(title) <= most) continue;
            title = beginning_of(title, most - 1).append(more);
        }
    }
};

}  // namespace

void TextWriter::timeline(const search::Timeline& timeline) {
    header(timeline, 0);
    line();
    const NumberColumns columns(timeline, style_);
    std::size_t label_width = timeline.split.size();
    double highest = 0;
    const auto height = [&](const TimelineRow& row) {
        return columns.relative ? search::share_of(row).value_or(0)
                                : static_cast<double>(row.count);
    };
    for (const TimelineRow& row : timeline.rows) {
        label_width = std::max(label_width, label_of(row).size());
        if (row.kind == TimelineRow::Kind::period) highest = std::max(highest, height(row));
    }
    std::size_t used = label_width + kGap.size();
    for (const std::size_t width : columns.widths)
        used += width + kGap.size();
    constexpr std::size_t kNarrowestBar = 8;
    const std::size_t bar_width =
        std::max(kNarrowestBar, style_.width - std::min(style_.width, used));
    if (columns.is_split)
        line(StyledText(left_aligned(timeline.split, label_width) + columns.line(columns.titles),
                        Style::label));

    for (std::size_t i = 0; i < timeline.rows.size(); ++i) {
        if (const std::size_t empty = empty_from(timeline.rows, i); empty > kMostEmpty) {
            const std::string label(ellipsis());
            line(StyledText(
                fmt::format("{}{}{} {}s without a match", left_aligned(label, label_width), kGap,
                            with_thousands(empty), search::name_of(timeline.step)),
                Style::label));
            i += empty - 1;
            continue;
        }
        const TimelineRow& row = timeline.rows[i];
        StyledText text(left_aligned(label_of(row), label_width), Style::label);
        text.append(columns.line(columns.cells_of(row)), Style::number);
        if (row.kind == TimelineRow::Kind::coarse)
            text.append(fmt::format("{}{} not known", kGap, search::name_of(timeline.step)),
                        Style::label);
        else if (row.kind == TimelineRow::Kind::period && !columns.is_split && row.count > 0)
            text.append(std::string(kGap) + bar(height(row) / highest, bar_width, style_.unicode));
        line(text);
    }
}

}  // namespace news::output
