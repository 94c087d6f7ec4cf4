// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search/group_count.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const CountCommand& command) {
    const auto counts =
        search::count_groups(context.reader, command.selection, command.by, command.counted);
    if (!counts) return report(context, counts.error());
    context.writer.count(*counts);
    return report_matches(context, *counts);
}

ExitStatus run(const CommandContext& context, const FacetsCommand& command) {
    const auto summary =
        search::summarise(context.reader, command.selection, command.facets, command.counted);
    if (!summary) return report(context, summary.error());
    if (summary->total->articles > 0 || context.format == output::Format::json)
        context.writer.facets(*summary);
    return report_matches(context, *summary);
}

}  // namespace news
