// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "common/shell_word.hpp"
#include "common/unicode.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/page_history.hpp"

namespace news {

namespace {

// What there is instead of an address that the index does not know.
void report_unknown(const CommandContext& context, const search::PageHistory& history) {
    std::string hint;
    if (!history.nearest.empty())
        hint = "news-searcher history " + shell_word(history.nearest.front().url);
    else if (history.articles_of_site > 0)
        hint = "news-searcher site:" + history.site;
    else
        hint = "news-searcher facets --facet publisher 'has:url'";
    context.log.error("no article has the address " + printable(history.url), hint);
    for (std::size_t i = 1; i < history.nearest.size(); ++i)
        context.log.note("also near: " + printable(history.nearest[i].url));
    context.log.note(history.articles_of_site > 0
                         ? fmt::format("{} of {}   (news-searcher site:{})",
                                       output::articles_text(history.articles_of_site),
                                       history.site, history.site)
                         : fmt::format("there is nothing of {}", printable(history.site)));
}

}  // namespace

ExitStatus run(const CommandContext& context, const HistoryCommand& command) {
    const auto history = search::find_history(context.reader, command.page);
    if (!history) return report(context, history.error());
    if (!*history) return report_no_article(context, command.page);
    const bool found = !(*history)->captures.empty();
    if (found || context.format == output::Format::json) context.writer.history(**history);
    if (!found) report_unknown(context, **history);
    return found ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace news
