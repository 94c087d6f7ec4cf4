// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/archive/original.hpp"
#include "common/terminal.hpp"
#include "common/unicode.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/search/article_lookup.hpp"

namespace news {

namespace {

ExitStatus show_raw(const CommandContext& context, const std::string& id) {
    // what a page holds could do anything to a terminal
    if (is_terminal(stdout)) {
        context.log.error("the original bytes are not written to a terminal",
                          fmt::format("news-searcher show --raw {} > page", printable(id)));
        return ExitStatus::usage;
    }
    const auto article = search::find_article(context.reader, id, {});
    if (!article) return report(context, article.error());
    if (!*article) return report_no_article(context, id);
    const auto original =
        archive::fetch_original((*article)->stored.locations, (*article)->stored.article.sha256);
    if (!original) return report(context, original.error());
    context.sink(original->bytes);
    return ExitStatus::done;
}

bool has_marks(const search::ShownArticle& article) {
    return !article.headline.empty() || !article.deck.empty() || !article.body.empty() ||
           std::any_of(article.captions.begin(), article.captions.end(),
                       [](const auto& spans) { return !spans.empty(); });
}

std::string nothing_marked(const search::ShownArticle& article, std::string_view id,
                           std::string_view query) {
    // by its publisher or date, say, or by a person whom its metadata alone name
    if (article.matches)
        return fmt::format("{} is found by {}, but not by words that could be marked in it",
                           printable(id), printable(query));
    return fmt::format("nothing in {} is what {} looks for", printable(id), printable(query));
}

}  // namespace

ExitStatus run(const CommandContext& context, const ShowCommand& command) {
    if (command.raw) return show_raw(context, command.ids.front());
    ExitStatus status = ExitStatus::done;
    std::vector<search::ShownArticle> articles;
    for (const std::string& id : command.ids) {
        auto article = search::find_article(context.reader, id, command.marked);
        if (!article) {
            status = report(context, article.error());
        } else if (!*article) {
            const ExitStatus missing = report_no_article(context, id);
            if (status == ExitStatus::done) status = missing;
        } else {
            if (!command.marked.query.empty() && !has_marks(**article))
                context.log.note(nothing_marked(**article, id, command.marked.query));
            articles.push_back(std::move(**article));
        }
    }
    if (!articles.empty() || context.format == output::Format::json)
        context.writer.articles(articles);
    return status;
}

}  // namespace news
