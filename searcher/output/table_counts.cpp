// SPDX-License-Identifier: GPL-3.0-or-later
// Counts as tables.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "searcher/output/table_writer.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

void TableWriter::count(const search::GroupedCounts& counts) {
    std::vector<std::string> cells = counts.by;
    cells.emplace_back("count");
    row(cells);
    if (counts.by.empty()) {
        cells = {std::to_string(counted_total(counts))};
        row(cells);
    }
    for (const search::GroupedCounts::Row& group : counts.rows) {
        cells = group.values;
        cells.push_back(std::to_string(group.count));
        row(cells);
    }
}

void TableWriter::facets(const search::MatchSummary& summary) {
    static const std::string kHeadings[] = {"facet", "value", "count", "selected"};
    row(kHeadings);
    for (const search::Facet& facet : summary.facets) {
        for (const search::FacetValue& value : facet.values) {
            const std::string cells[] = {facet.name, value.value, std::to_string(value.count),
                                         value.selected ? "yes" : ""};
            row(cells);
        }
    }
}

void TableWriter::timeline(const search::Timeline& timeline) {
    const bool relative = !timeline.rows.empty() && timeline.rows.front().archive;
    const bool is_split = !timeline.split.empty();
    std::vector<std::string> cells = {std::string(search::name_of(timeline.step)), "kind", "count"};
    if (relative) cells.insert(cells.end(), {"archive", "share"});
    if (is_split) {
        cells.insert(cells.end(), timeline.series.begin(), timeline.series.end());
        cells.insert(cells.end(), {"(others)", "(none)"});
    }
    row(cells);
    for (const search::TimelineRow& one : timeline.rows) {
        cells = {one.date, std::string(search::name_of(one.kind)), std::to_string(one.count)};
        if (relative) {
            const auto share = search::share_of(one);
            cells.push_back(std::to_string(one.archive.value_or(0)));
            cells.push_back(share ? fmt::format("{:.6f}", *share) : "");
        }
        if (is_split) {
            for (const std::size_t count : one.series)
                cells.push_back(std::to_string(count));
            cells.push_back(std::to_string(one.others));
            cells.push_back(std::to_string(one.without_value));
        }
        row(cells);
    }
}

void TableWriter::terms(const search::Terms& terms) {
    static const std::string kHeadings[] = {"term", "articles"};
    row(kHeadings);
    for (const search::TermCount& term : terms.terms) {
        const std::string cells[] = {term.term, std::to_string(term.articles)};
        row(cells);
    }
}

}  // namespace news::output
