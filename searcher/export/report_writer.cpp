// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/report_writer.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/version.hpp"
#include "searcher/export/html_text.hpp"
#include "searcher/export/report_hit.hpp"
#include "searcher/export/report_style.hpp"
#include "searcher/export/report_summary.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::exports {

namespace {

// Nothing is loaded from anywhere and no script runs, whatever an archive may have put in.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

// Which of the articles are listed, where it is not all that are counted.
std::string listed_note(const search::SearchRequest& request, const search::MatchSummary& summary) {
    if (!summary.total) return {};
    const std::size_t all = summary.total->articles;
    const std::size_t first = std::min(request.offset, all);
    const std::size_t listed =
        request.limit == 0 ? all - first : std::min(request.limit, all - first);
    if (listed == 0 || listed == all) return {};
    return fmt::format("<p class=\"note\">{} to {} of {} are listed.</p>\n",
                       with_thousands(first + 1), with_thousands(first + listed),
                       output::articles_text(all));
}

}  // namespace

void ReportWriter::begin(const search::SearchRequest& request,
                         const search::MatchSummary& summary) {
    sink_(
        fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
                    "<meta name=\"referrer\" content=\"no-referrer\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta name=\"generator\" content=\"news-searcher {}\">\n"
                    "<title>{}: {}</title>\n<style>{}</style>\n</head>\n<body>\n",
                    kPolicy, kVersion, html_text(report_title(request, summary)),
                    count_text(request, summary), kReportStyle));
    sink_(report_head(request, summary));
    sink_(report_timeline(summary));
    sink_(report_facets(summary.facets));
    sink_("<main>\n<h2>Articles</h2>\n" + listed_note(request, summary) + "<ol>\n");
    rank_ = request.offset;
    folded_ = request.copies == search::Copies::folded;
}

void ReportWriter::article(const search::MatchedArticle& matched) {
    sink_(report_hit(matched, ++rank_, folded_));
}

void ReportWriter::end() {
    sink_("</ol>\n");
    if (rank_ == 0) sink_("<p class=\"none\">Nothing was found.</p>\n");
    sink_(
        fmt::format("</main>\n<footer>news-searcher {}. An article is shown whole by "
                    "<code>news-searcher show</code> and its id.</footer>\n</body>\n</html>\n",
                    kVersion));
}

}  // namespace news::exports
