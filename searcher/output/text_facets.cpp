// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

// Before a value that the search is for.
constexpr std::string_view kSelected = "*";

// "person   ": the name and at least three spaces, so that the values of all facets stand in one
// column.
StyledText label_of(std::string_view name, std::size_t width) {
    StyledText label;
    label.append(name, Style::label);
    label.append(std::string(width - std::min(width, name.size()), ' '));
    return label;
}

std::string counted(std::size_t shown, std::size_t all, std::string_view what) {
    if (shown < all)
        return fmt::format("{} of {} {}s", with_thousands(shown), with_thousands(all), what);
    return fmt::format("{} {}{}", with_thousands(all), what, all == 1 ? "" : "s");
}

// "  1,204": so wide that the counts of all rows end in one column.
template <class Counts>
std::size_t widest(const Counts& counts,
                   std::size_t (*count_of)(const typename Counts::value_type&)) {
    std::size_t width = 0;
    for (const auto& one : counts)
        width = std::max(width, with_thousands(count_of(one)).size());
    return width;
}

StyledText count_row(std::string_view mark, std::size_t number, std::size_t width,
                     std::string_view text) {
    const std::string count = with_thousands(number);
    StyledText row(mark);
    row.append(" " + std::string(width - count.size(), ' '));
    row.append(count, Style::number);
    row.append("  " + std::string(text));
    return row;
}

}  // namespace

std::vector<StyledText> facet_lines(const std::vector<search::Facet>& facets,
                                    const TextStyle& style) {
    constexpr std::size_t kMostLines = 2;  // for each facet
    std::size_t label_width = 0;
    for (const search::Facet& facet : facets)
        label_width = std::max(label_width, facet.name.size() + 3);
    const std::string_view dot = style.unicode ? " · " : " | ";
    const std::string_view more = style.unicode ? "…" : "...";

    std::vector<StyledText> lines;
    for (const search::Facet& facet : facets) {
        if (facet.values.empty()) continue;
        StyledText line = label_of(facet.name, label_width);
        std::size_t columns = label_width, used_lines = 1;
        bool cut = facet.values.size() < facet.distinct;
        for (std::size_t i = 0; i < facet.values.size(); ++i) {
            StyledText value(facet.values[i].selected ? kSelected : "");
            value.append(facet.values[i].value);
            value.append(" ");
            value.append(with_thousands(facet.values[i].count), Style::number);
            // on the last line there must be room to say that there are more
            const std::size_t room = used_lines < kMostLines ? 2 : dot.size() + more.size();
            if (i > 0 && columns + 3 + value.width() + room > style.width) {
                if (used_lines == kMostLines) {
                    cut = true;
                    break;
                }
                line.append(dot.substr(0, dot.size() - 1));
                lines.push_back(std::move(line));
                line = label_of("", label_width);
                columns = label_width;
                ++used_lines;
            } else if (i > 0) {
                line.append(dot);
                columns += 3;
            }
            columns += value.width();
            line.append(value);
        }
        if (cut) {
            line.append(dot);
            line.append(more);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void TextWriter::facets(const search::MatchSummary& summary) {
    header(summary, 0);
    for (const search::Facet& facet : summary.facets) {
        line();
        StyledText title(facet.name, Style::headline);
        title.append("   ");
        title.append(counted(facet.values.size(), facet.distinct, "value"), Style::label);
        line(title);
        const std::size_t width = widest(
            facet.values, +[](const search::FacetValue& value) { return value.count; });
        for (const search::FacetValue& value : facet.values)
            line(count_row(value.selected ? kSelected : " ", value.count, width, value.value));
    }
}

void TextWriter::terms(const search::Terms& terms) {
    StyledText title(terms.field, Style::headline);
    title.append("   ");
    title.append(terms.pattern);
    title.append("   " + counted(terms.terms.size(), terms.distinct, "term"), Style::label);
    line(title);
    const std::size_t width = widest(
        terms.terms, +[](const search::TermCount& term) { return term.articles; });
    for (const search::TermCount& term : terms.terms)
        line(count_row(" ", term.articles, width, term.term));
}

}  // namespace news::output
