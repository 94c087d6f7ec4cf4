// SPDX-License-Identifier: GPL-3.0-or-later
// A row a query: the numbers in columns, and behind them what they are of.
#include <algorithm>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "searcher/output/alignment.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

// Wide enough for numbers below ten million, as the rows come one by one.
constexpr std::size_t kNumberWidth = 9;

std::size_t column_width(const std::string& title) {
    return std::max(kNumberWidth, display_width(title));
}

constexpr std::string_view kArticles = "articles";
constexpr std::string_view kNone = "none";

}  // namespace

void TextWriter::batch_begin(const search::BatchHead& head) {
    batch_ = head;
    for (std::string& title : batch_.columns)
        title = printable(title);
    std::string titles = right_aligned(kArticles, kNumberWidth);
    if (!head.matrix.empty()) {
        for (const std::string& title : batch_.columns)
            titles += "  " + right_aligned(title, column_width(title));
        titles += "  " + right_aligned(kNone, kNumberWidth);
    }
    line(StyledText(titles + "  query", Style::label));
}

void TextWriter::batch_row(const search::BatchRow& row) {
    const auto shown = [&](std::size_t number) {
        return row.articles ? with_thousands(number) : std::string("-");
    };
    StyledText text(right_aligned(shown(row.articles.value_or(0)), kNumberWidth), Style::number);
    if (!batch_.matrix.empty()) {
        for (std::size_t i = 0; i < row.counts.size(); ++i)
            text.append("  " +
                        right_aligned(shown(row.counts[i]), column_width(batch_.columns[i])));
        text.append("  " + right_aligned(shown(row.without_value), kNumberWidth));
    }
    text.append("  ");
    if (!row.name.empty()) {
        text.append(row.name, Style::headline);
        text.append("  ");
    }
    text.append(row.query);
    line(text);
}

}  // namespace news::output
