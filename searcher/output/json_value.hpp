// SPDX-License-Identifier: GPL-3.0-or-later
// Results as JSON values, each with every key always there: null or empty where nothing is known.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "searcher/search/article_lookup.hpp"
#include "searcher/search/explanation.hpp"
#include "searcher/search/field_counts.hpp"
#include "searcher/search/group_count.hpp"
#include "searcher/search/search_results.hpp"

namespace news::output {

// Within one version keys are only added.
inline constexpr int kJsonFormatVersion = 1;

nlohmann::ordered_json text_or_null(const std::string& text);
// format_version, query, databases, total, facets and timeline.
nlohmann::ordered_json summary_json(const search::MatchSummary& summary);
nlohmann::ordered_json hit_json(const search::Hit& hit);
// The record of `news-indexer extract`, with added, locations and marks.
nlohmann::ordered_json article_json(const search::ShownArticle& article);
nlohmann::ordered_json explanation_json(const search::Explanation& explanation);
nlohmann::ordered_json field_json(const search::FieldCount& count);
// The values by the fields' names, and the count.
nlohmann::ordered_json row_json(const search::GroupedCounts& counts,
                                const search::GroupedCounts::Row& row);

}  // namespace news::output
