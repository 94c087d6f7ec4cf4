// SPDX-License-Identifier: GPL-3.0-or-later
// What each command of news-searcher does. Results go to the writer, all else to the log.
#pragma once

#include "common/error.hpp"
#include "common/log.hpp"
#include "searcher/options.hpp"
#include "searcher/search/index_reader.hpp"

namespace news {

// What every command works with. The references outlive it.
struct CommandContext {
    search::IndexReader& reader;
    output::ResultWriter& writer;
    const output::Sink& sink;  // standard output
    output::Format format;
    Log& log;
};

ExitStatus run_search(const CommandContext& context, const SearchOptions& options);
ExitStatus run_count(const CommandContext& context, const CountOptions& options);
ExitStatus run_facets(const CommandContext& context, const FacetsOptions& options);
ExitStatus run_show(const CommandContext& context, const ShowOptions& options);
ExitStatus run_explain(const CommandContext& context, const ExplainOptions& options);
ExitStatus run_fields(const CommandContext& context);

// Says what went wrong; the exit status for it.
ExitStatus report(const CommandContext& context, const Error& error);

// The notes on how a query was read and what a date left out; where nothing was found, why. JSON
// has all this in itself, so only for text. Done or nothing found.
ExitStatus report_matches(const CommandContext& context, const search::MatchSummary& summary);

}  // namespace news
