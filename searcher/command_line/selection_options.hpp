// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are meant: the options that many commands share, and what they come to.
#pragma once

#include <chrono>
#include <optional>
#include <span>

#include "common/result.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/search/search_request.hpp"

namespace news {

// --strict, --max-wildcard, --dialect: how a query is read.
std::span<const OptionSpec> reading_options();
// --where, --where-not, --from, --to: what else must hold.
std::span<const OptionSpec> filter_options();
// --no-total, --print, -0: what a search shows.
std::span<const OptionSpec> listing_options();
// --recency.
std::span<const OptionSpec> recency_option();
// --offset, --sort, --recency: which matches come first.
std::span<const OptionSpec> order_options();
// --dups: what becomes of copies.
std::span<const OptionSpec> copies_option();
// --facet, --facet-match, --by-story.
std::span<const OptionSpec> facet_options();
// --by-story.
std::span<const OptionSpec> by_story_option();

// `query`: as typed, of any dialect. Fails with ErrorCode::usage.
Result<search::Selection> understand_selection(const TypedOptions& typed, std::string query);

// What is counted: articles unless --by-story was given.
search::Counted understand_counted(const TypedOptions& typed);

// Whether there is a query or a filter.
bool asks_something(const search::Selection& selection);

// What --recency says; nullopt where it was not given.
Result<std::optional<std::chrono::days>> understand_recency(const TypedOptions& typed);

// Selection and order; limit and facets are as a request has them by itself. Fails where nothing is
// asked for, with `example` to copy.
Result<search::SearchRequest> understand_request(const TypedOptions& typed, std::string example);

}  // namespace news
