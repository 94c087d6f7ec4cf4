// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "searcher/concordance/context.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kDateColumns = 10;
constexpr std::size_t kIdColumns = 15;
constexpr std::size_t kFieldColumns = 8;
constexpr std::size_t kPublisherColumns = 18;
// Lines must be so wide to have these columns, too, if nothing asks for them.
constexpr std::size_t kWidthForField = 90;
constexpr std::size_t kWidthForPublisher = 120;
// So much room is kept for a hit when the rest is shared out to its left and right.
constexpr std::size_t kUsualHit = 12;

LineLayout layout_for(const ConcordanceHead& head) {
    const std::size_t width = head.width;
    LineLayout layout;
    std::size_t beside = 2 * kGap + kDateColumns + kIdColumns;
    if (head.several_fields && width >= kWidthForField) {
        layout.field = kFieldColumns;
        beside += kGap + kFieldColumns;
    }
    if (width >= kWidthForPublisher || head.by_publisher) {
        layout.publisher = kPublisherColumns;
        beside += kGap + kPublisherColumns;
    }
    const std::size_t room = width > beside + kUsualHit ? width - beside : kUsualHit;
    layout.left = (room - kUsualHit) / 2;
    layout.right = room - layout.left;
    return layout;
}

std::string totals_text(const concordance::Totals& totals) {
    return fmt::format("{} {} in {}", with_thousands(totals.lines),
                       totals.lines == 1 ? "line" : "lines", articles_text(totals.articles));
}

void pad(StyledText& line, std::size_t used, std::size_t columns) {
    if (used < columns) line.append(std::string(columns - used, ' '));
}

// A cell behind the gap, cut to its columns and padded; a link, where there is an address.
void append_cell(StyledText& line, std::string_view text, std::size_t columns, Style style,
                 const std::string& address = {}) {
    const std::string shown = printable(text);
    const std::string_view cell = first_columns(shown, columns);
    line.append(std::string(kGap, ' '));
    line.append_link(cell, address, style);
    pad(line, display_width(cell), columns);
}

}  // namespace

void TextWriter::concordance_begin(const ConcordanceHead& head) {
    layout_ = layout_for(head);
    totals_stand_above_ = head.totals.has_value();
    header(head.summary, 0);
    if (head.totals) line(totals_text(*head.totals));
    line();
}

void TextWriter::concordance_line(const concordance::Line& one) {
    // what is made visible takes columns, too
    const std::string before = printable(one.left);
    const std::string left = concordance::context_before(before, before.size(), layout_.left);
    std::string hit = printable(one.hit);
    std::string right;
    if (const std::size_t width = display_width(hit); width <= layout_.right)
        right = concordance::context_behind(printable(one.right), 0, layout_.right - width);
    else
        hit = concordance::context_behind(hit, 0, layout_.right - display_width(ellipsis()))
                  .append(ellipsis());
    StyledText text;
    pad(text, display_width(left), layout_.left);
    text.append(left);
    text.append(hit, Style::mark);
    text.append(right);
    pad(text, display_width(hit) + display_width(right), layout_.right);
    if (layout_.field > 0)
        append_cell(text, one.field == "body" ? "" : one.field, layout_.field, Style::label);
    append_cell(text, one.date, kDateColumns, Style::plain);
    if (layout_.publisher > 0) append_cell(text, one.publisher, layout_.publisher, Style::plain);
    append_cell(text, one.id, kIdColumns, Style::number, article_address(one.url, one.path));
    line(text);
}

void TextWriter::concordance_end(const std::optional<concordance::Totals>& totals) {
    if (!totals || totals_stand_above_) return;
    line();
    line(totals_text(*totals));
}

void TextWriter::collocates(const concordance::Collocates& found) {
    header(found, 0);
    paragraph(StyledText(fmt::format(
                  "{} {} in the bodies of {}; {} words before and {} behind: {} of {} words",
                  with_thousands(found.hits), found.hits == 1 ? "hit" : "hits",
                  articles_text(found.hit_articles), found.span_left, found.span_right,
                  with_thousands(found.words_near), with_thousands(found.words))),
              0);
    if (found.collocates.empty()) return;
    line();
    std::size_t widest = std::string_view("word").size();
    for (const concordance::Collocate& one : found.collocates)
        widest = std::max(widest, display_width(printable(one.word)));
    constexpr std::size_t kWidestWord = 30;
    widest = std::min(widest, kWidestWord);
    StyledText headings("word", Style::label);
    pad(headings, std::string_view("word").size(), widest);
    headings.append(fmt::format("{:>9}{:>9}{:>9}{:>12}{:>10}{:>12}{:>11}", "times", "before",
                                "behind", "expected", "articles", "in archive", "log-lik."),
                    Style::label);
    line(headings);
    for (const concordance::Collocate& one : found.collocates) {
        StyledText row(one.word, Style::headline);
        pad(row, row.width(), widest);
        row.append(fmt::format(
            "{:>9}{:>9}{:>9}{:>12.1f}{:>10}{:>12}{:>11.1f}", with_thousands(one.left + one.right),
            with_thousands(one.left), with_thousands(one.right), one.expected,
            with_thousands(one.articles), with_thousands(one.frequency), one.log_likelihood));
        line(row);
    }
    if (found.distinct > found.collocates.size()) {
        line();
        line(fmt::format("{} of {} words; all: -n 0", with_thousands(found.collocates.size()),
                         with_thousands(found.distinct)));
    }
}

}  // namespace news::output
