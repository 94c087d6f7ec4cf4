// SPDX-License-Identifier: GPL-3.0-or-later
// What every command works with, and what several of them say.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/log.hpp"
#include "searcher/output/result_writer.hpp"
#include "searcher/search/index_reader.hpp"

namespace news {

// The references outlive it.
struct OutputContext {
    output::ResultWriter& writer;
    const output::Sink& sink;  // standard output
    output::Format format;
    Log& log;
    std::function<bool()> output_failed;  // nobody reads any more, or the disk is full: to stop for
    std::function<bool()> is_interrupted;  // by Control-C; only for what ends when asked
};
struct CommandContext : OutputContext {
    search::IndexReader& reader;
};

// Says what went wrong; the exit status for it.
ExitStatus report(const OutputContext& context, const Error& error);

// The same; of what is damaged it says which database is to be looked at.
ExitStatus report(const CommandContext& context, Error error);

// Says that there is no article with this id; the exit status for it.
ExitStatus report_no_article(const CommandContext& context, const std::string& id);

// Says that nothing is listed since what matches does not reach so far.
void note_past_the_last(const CommandContext& context, std::string_view what = "hit");

// The notes on how a query was read and what a date left out; where nothing was found, why. Not for
// JSON, which has all this in itself. Done or nothing found.
ExitStatus report_matches(const CommandContext& context, const search::MatchSummary& summary);

}  // namespace news
