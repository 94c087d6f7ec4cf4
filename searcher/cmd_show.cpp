// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "common/archive/original.hpp"
#include "common/terminal.hpp"
#include "common/unicode.hpp"
#include "searcher/commands.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/explanation.hpp"
#include "searcher/search/field_counts.hpp"

namespace news {

namespace {

ExitStatus report_no_article(const CommandContext& context, const std::string& id) {
    context.log.error(fmt::format("there is no article {}", printable(id)),
                      "the ids stand in a list of hits: news-searcher --print ids QUERY");
    return ExitStatus::nothing_found;
}

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

}  // namespace

ExitStatus run_show(const CommandContext& context, const ShowOptions& options) {
    if (options.raw) return show_raw(context, options.ids.front());
    ExitStatus status = ExitStatus::done;
    std::vector<search::ShownArticle> articles;
    for (const std::string& id : options.ids) {
        auto article = search::find_article(context.reader, id, options.marked);
        if (!article) {
            status = report(context, article.error());
        } else if (!*article) {
            const ExitStatus missing = report_no_article(context, id);
            if (status == ExitStatus::done) status = missing;
        } else {
            articles.push_back(std::move(**article));
        }
    }
    if (!articles.empty()) context.writer.articles(articles);
    return status;
}

ExitStatus run_explain(const CommandContext& context, const ExplainOptions& options) {
    const auto explanation =
        search::explain(context.reader, options.selection, options.id, options.half_life);
    if (!explanation) return report(context, explanation.error());
    context.writer.explanation(*explanation);
    if (!options.id.empty() && !explanation->article) return report_no_article(context, options.id);
    return ExitStatus::done;
}

ExitStatus run_fields(const CommandContext& context) {
    const auto counts = search::count_field_values(context.reader);
    if (!counts) return report(context, counts.error());
    context.writer.fields(*counts);
    return ExitStatus::done;
}

}  // namespace news
