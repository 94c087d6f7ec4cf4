// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <fmt/format.h>

#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/print_list.hpp"
#include "searcher/search/engine.hpp"

namespace news {

namespace {

// One language says nothing, and the timeline has the years.
void leave_out_the_obvious(std::vector<search::Facet>& facets) {
    std::erase_if(facets, [](const search::Facet& facet) {
        return (facet.name == "lang" && facet.distinct < 2) || facet.name == "year";
    });
}

void note_command_meant(const CommandContext& context, const SearchCommand& command) {
    if (context.format == output::Format::text && !command.command_meant.empty())
        context.log.note(
            fmt::format("did you mean the command? news-searcher {}", command.command_meant));
}

}  // namespace

ExitStatus run(const CommandContext& context, const SearchCommand& command) {
    // of JSON lines a search has its own
    if (exports::writes_articles(context.format) && context.format != output::Format::jsonl)
        return run(context, ExportCommand{command.request, command.facets_chosen, {}});
    auto results = search::search(context.reader, command.request);
    if (!results) {
        const ExitStatus status = report(context, results.error());
        note_command_meant(context, command);
        return status;
    }
    return show_results(context, command, std::move(*results));
}

ExitStatus show_results(const CommandContext& context, const SearchCommand& command,
                        search::SearchResults results) {
    const ExitStatus status = report_matches(context, results);
    const bool for_people = context.format == output::Format::text && !command.print;
    if (status == ExitStatus::nothing_found) {
        if (context.format == output::Format::json) context.writer.hits(results);
        note_command_meant(context, command);
        return status;
    }
    if (command.print) {
        const std::size_t missing =
            output::print_list(results, *command.print, command.null_separated, context.sink);
        if (missing > 0)
            context.log.note(fmt::format("{} of {} hits have none", missing, results.hits.size()));
    } else {
        if (for_people && !command.facets_chosen) leave_out_the_obvious(results.facets);
        context.writer.hits(results);
    }
    if (results.hits.empty() && results.offset > 0) note_past_the_last(context);
    return status;
}

}  // namespace news
