// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search/group_count.hpp"

namespace news {

ExitStatus run_count(const CommandContext& context, const CountOptions& options) {
    const auto counts = search::count_groups(context.reader, options.selection, options.by);
    if (!counts) return report(context, counts.error());
    context.writer.count(*counts);
    return report_matches(context, *counts);
}

ExitStatus run_facets(const CommandContext& context, const FacetsOptions& options) {
    const auto summary = search::summarise(context.reader, options.selection, options.facets);
    if (!summary) return report(context, summary.error());
    if (summary->total->articles > 0 || context.format == output::Format::json)
        context.writer.facets(*summary);
    return report_matches(context, *summary);
}

}  // namespace news
