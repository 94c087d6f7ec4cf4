// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/search/article_lookup.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const LikeCommand& command) {
    const auto article = search::find_article(context.reader, command.id, {}, "news-searcher like");
    if (!article) return report(context, article.error());
    if (!*article) return report_no_article(context, command.id);
    SearchCommand search = command.search;
    search.request.selection.like = (*article)->stored.article.sha256;
    return run(context, search);
}

}  // namespace news
