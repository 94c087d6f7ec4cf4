// SPDX-License-Identifier: GPL-3.0-or-later
// The values of options, understood. Each fails with ErrorCode::usage and a line to copy.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/dialect/dialect.hpp"
#include "searcher/output/print_list.hpp"
#include "searcher/output/result_writer.hpp"
#include "searcher/search/search_request.hpp"

namespace news {

// FIELD=VALUE each; `option` is for the message.
Result<std::vector<search::ValueFilter>> read_filters(const std::vector<std::string>& texts,
                                                      std::string_view option);

// FIELD or FIELD:N; `option` is for the message.
Result<search::FacetRequest> read_facet(std::string_view text, std::string_view option,
                                        std::size_t usual_limit);

// FIELD or FIELD:N each; for none those of `match`, and where that names none the usual ones.
// `match`: GLOB, for all facets that have none of their own, or FIELD=GLOB.
Result<std::vector<search::FacetRequest>> read_facets(const std::vector<std::string>& texts,
                                                      const std::vector<std::string>& match = {});

// "relevance", "date" or "-date".
Result<search::Sort> read_sort(std::string_view word);

// "fold" or "show"; `usual` where nothing was chosen.
Result<search::Copies> read_dups(std::string_view word, search::Copies usual);

// "30d", "2w", "6m" or "1y", more than nothing; a month is 30 days, a year 365.
Result<std::chrono::days> read_half_life(std::string_view text);

// What --format and --json say, of those that the command has.
Result<output::Format> read_format(const TypedOptions& typed, const CommandSpec& command);

// A name of --dialect.
Result<dialect::Dialect> read_dialect(std::string_view word);

Result<output::Listed> read_listed(std::string_view word);

// Where the saved searches lie: beside the default database.
std::string searches_folder();

}  // namespace news
