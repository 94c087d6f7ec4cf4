// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/report_summary.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/progress.hpp"
#include "searcher/export/html_text.hpp"
#include "searcher/export/timeline_svg.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/facet_field.hpp"

namespace news::exports {

namespace {

std::string_view order_text(const search::SearchRequest& request) {
    switch (request.sort) {
        case search::Sort::oldest_first:
            return "by date, the oldest first, what is undated last";
        case search::Sort::newest_first:
            return "by date, the newest first, what is undated last";
        case search::Sort::relevance:
            break;
    }
    return request.half_life ? "by relevance, newer articles before older ones" : "by relevance";
}

// One of the head's terms with its texts, a line each.
class TermList {
  public:
    void add(std::string_view term, std::string_view text) {
        if (text.empty()) return;
        html_ += fmt::format("<dt>{}</dt><dd dir=\"auto\">{}</dd>\n", term, html_text(text));
    }
    std::string html() const { return "<dl>\n" + html_ + "</dl>\n"; }

  private:
    std::string html_;
};

void add_filters(TermList& terms, std::string_view term,
                 const std::vector<search::ValueFilter>& filters) {
    for (const search::ValueFilter& filter : filters)
        terms.add(term, filter.field + " = " + filter.value);
}

bool counts_dates(const search::Facet& facet) {
    const auto field = search::find_facet(facet.name, "");
    return field && field->digits > 0;
}

}  // namespace

std::string report_title(const search::SearchRequest& request,
                         const search::MatchSummary& summary) {
    if (!request.selection.like.empty()) return summary.query.reading;
    return summary.query.text.empty() ? "All articles" : summary.query.text;
}

std::string count_text(const search::SearchRequest& request, const search::MatchSummary& summary) {
    if (summary.nothing_found) return "no articles";
    if (summary.total) return output::total_text(*summary.total);
    if (request.limit == 0) return "articles not counted";
    return fmt::format("up to {}, the others not counted", output::articles_text(request.limit));
}

std::string report_head(const search::SearchRequest& request, const search::MatchSummary& summary) {
    const search::Selection& selection = request.selection;
    const search::QueryReading& query = summary.query;
    std::string html =
        fmt::format("<header>\n<h1 dir=\"auto\">{}</h1>\n<p class=\"count\"><strong>{}</strong>",
                    html_text(report_title(request, summary)), count_text(request, summary));
    if (!summary.first_date.empty())
        html += " · " + summary.first_date +
                (summary.first_date == summary.last_date ? "" : " – " + summary.last_date);
    if (summary.total && summary.total->undated > 0)
        html += fmt::format(" · {} undated", with_thousands(summary.total->undated));
    html += "</p>\n";

    TermList terms;
    if (query.translated) terms.add("Translated to", *query.translated);
    if (selection.like.empty()) terms.add("Read as", query.reading);
    add_filters(terms, "Only where", selection.where);
    add_filters(terms, "Not where", selection.where_not);
    terms.add("From", selection.from);
    terms.add("To", selection.to);
    if (summary.undated_left_out > 0)
        terms.add("Left out", output::articles_text(summary.undated_left_out) + " without a date");
    for (const std::string& note : query.notes)
        terms.add("Note", note);
    terms.add("In order", order_text(request));
    if (summary.total && summary.total->stories < summary.total->articles) {
        terms.add("Copies", request.copies == search::Copies::folded
                                ? "of one report are one entry, the one that comes first"
                                : "of one report are all listed");
        terms.add("Counted below",
                  summary.counted == search::Counted::stories ? "stories" : "articles");
    }
    for (const std::string& database : summary.databases)
        terms.add("Database", database);
    terms.add("Searched on", iso_day(selection.today));
    return html + terms.html() + "</header>\n";
}

std::string report_timeline(const search::MatchSummary& summary) {
    const std::string svg = timeline_svg(summary.timeline);
    if (svg.empty()) return {};
    std::string html = "<section>\n<h2>When</h2>\n" + svg;
    const std::size_t inexact = without_bar(summary.timeline);
    if (inexact > 0)
        html += fmt::format("<p class=\"note\">Of {} only the year is known: not shown.</p>\n",
                            output::articles_text(inexact));
    if (summary.total && summary.total->undated > 0)
        html += fmt::format("<p class=\"note\">{} undated: not shown.</p>\n",
                            output::articles_text(summary.total->undated));
    return html + "</section>\n";
}

std::string report_facets(std::vector<search::Facet> facets) {
    std::string html;
    for (search::Facet& facet : facets) {
        if (facet.values.empty()) continue;
        if (counts_dates(facet)) std::ranges::sort(facet.values, {}, &search::FacetValue::value);
        std::size_t highest = 1;
        for (const search::FacetValue& value : facet.values)
            highest = std::max(highest, value.count);
        html += fmt::format("<section>\n<h3>{}</h3>\n<table>\n", html_text(facet.name));
        for (const search::FacetValue& value : facet.values)
            html += fmt::format(
                "<tr><th scope=\"row\" class=\"value\"><bdi>{}</bdi><svg class=\"bar\" "
                "viewBox=\"0 0 100 3\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect "
                "width=\"{:.1f}\" height=\"3\"/></svg></th><td class=\"number\">{}</td></tr>\n",
                html_text(value.value),
                100.0 * static_cast<double>(value.count) / static_cast<double>(highest),
                with_thousands(value.count));
        html += "</table>\n";
        if (facet.values.size() < facet.distinct)
            html +=
                fmt::format("<p class=\"note\">{} of {} values</p>\n",
                            with_thousands(facet.values.size()), with_thousands(facet.distinct));
        html += "</section>\n";
    }
    if (html.empty()) return html;
    return "<section>\n<h2>Who, where, what</h2>\n<div class=\"facets\">\n" + html +
           "</div>\n</section>\n";
}

}  // namespace news::exports
