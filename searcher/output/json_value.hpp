// SPDX-License-Identifier: GPL-3.0-or-later
// Results as JSON values, each with every key always there: null or empty where nothing is known.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/copies/story_lookup.hpp"
#include "searcher/saved/search_folder.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/batch_table.hpp"
#include "searcher/search/explanation.hpp"
#include "searcher/search/field_counts.hpp"
#include "searcher/search/group_count.hpp"
#include "searcher/search/page_history.hpp"
#include "searcher/search/search_results.hpp"
#include "searcher/search/terms.hpp"
#include "searcher/search/timeline.hpp"
#include "searcher/verification/verification.hpp"

namespace news::output {

// Within one version keys are only added.
inline constexpr int kJsonFormatVersion = 1;

// Empty: null.
nlohmann::ordered_json text_or_null(const std::string& text);
// A path is bytes: what is no UTF-8 in it is shown escaped.
nlohmann::ordered_json path_json(const std::string& path);
nlohmann::ordered_json paths_json(const std::vector<std::string>& paths);

// format_version, query, databases, total, facets and timeline.
nlohmann::ordered_json summary_json(const search::MatchSummary& summary);
nlohmann::ordered_json hit_json(const search::Hit& hit);
// The record of `news-indexer extract`, with added, locations and marks; as text, because an export
// has very many.
std::string article_record(const search::ShownArticle& article);
// All but the articles; and one of them.
nlohmann::ordered_json story_json(const copies::Story& story);
nlohmann::ordered_json story_article_json(const copies::Story& story,
                                          const copies::StoryArticle& article);
nlohmann::ordered_json explanation_json(const search::Explanation& explanation);
nlohmann::ordered_json field_json(const search::FieldCount& count);
// by and split; and one of its rows.
nlohmann::ordered_json timeline_json(const search::Timeline& timeline);
nlohmann::ordered_json timeline_row_json(const search::Timeline& timeline,
                                         const search::TimelineRow& row);
// All but the terms; and one of them.
nlohmann::ordered_json terms_json(const search::Terms& terms);
nlohmann::ordered_json term_json(const search::TermCount& term);
// All but the rows; and one of them.
nlohmann::ordered_json batch_json(const search::BatchHead& head);
nlohmann::ordered_json batch_row_json(const search::BatchHead& head, const search::BatchRow& row);
// All but the captures; and one of them.
nlohmann::ordered_json history_json(const search::PageHistory& history);
nlohmann::ordered_json capture_json(const search::Capture& capture);
nlohmann::ordered_json original_json(const verification::VerifiedOriginal& original);
nlohmann::ordered_json counts_json(const verification::VerifiedCounts& counts);
nlohmann::ordered_json saved_json(const saved::ListedSearch& listed);
// The values by the fields' names, and the count.
nlohmann::ordered_json row_json(const search::GroupedCounts& counts,
                                const search::GroupedCounts::Row& row);

}  // namespace news::output
