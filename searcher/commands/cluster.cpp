// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const ClusterCommand& command) {
    const auto story = copies::find_story(context.reader, command.request);
    if (!story) return report(context, story.error());
    if (!*story) return report_no_article(context, command.request.id);
    context.writer.story(**story);
    if ((*story)->articles.size() == 1 && context.format == output::Format::text)
        context.log.note("no other article is a copy of it");
    return ExitStatus::done;
}

}  // namespace news
