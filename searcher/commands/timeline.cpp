// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/timeline.hpp"

#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const TimelineCommand& command) {
    const auto timeline = search::make_timeline(context.reader, command.request);
    if (!timeline) return report(context, timeline.error());
    if (timeline->total->articles > 0 || context.format != output::Format::text)
        context.writer.timeline(*timeline);
    return report_matches(context, *timeline);
}

}  // namespace news
