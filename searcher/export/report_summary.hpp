// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says above the articles.
#pragma once

#include <string>
#include <vector>

#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::exports {

// The query as it was typed and as it was read, filters, number, dates and what is to be noted.
std::string report_head(const search::SearchRequest& request, const search::MatchSummary& summary);

// A picture of the dates, with what has none told below. Empty where there is nothing.
std::string report_timeline(const search::MatchSummary& summary);

// A table a facet, the commonest value first; years, months and days in their own order. Empty
// where there are none.
std::string report_facets(std::vector<search::Facet> facets);

// The query, "like na:…" or "All articles".
std::string report_title(const search::SearchRequest& request, const search::MatchSummary& summary);

// "1,204 articles", or that they were not counted.
std::string count_text(const search::SearchRequest& request, const search::MatchSummary& summary);

}  // namespace news::exports
