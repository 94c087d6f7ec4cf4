// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/search/article_lookup.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const ClusterCommand& command) {
    const copies::StoryRequest& request = command.request;
    if (!request.against.empty()) {
        const auto article = search::find_article(context.reader, request.against, {}, "--against");
        if (!article) return report(context, article.error());
        if (!*article) return report_no_article(context, request.against);
    }
    const auto story = copies::find_story(context.reader, request);
    if (!story) return report(context, story.error());
    if (!*story) return report_no_article(context, request.id);
    context.writer.story(**story);
    if ((*story)->articles.size() == 1 && context.format == output::Format::text)
        context.log.note("no other article is a copy of it");
    return ExitStatus::done;
}

}  // namespace news
