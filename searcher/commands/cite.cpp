// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "searcher/citation/citation_line.hpp"
#include "searcher/citation/reference.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/export/article_writer.hpp"
#include "searcher/search/article_lookup.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const CiteCommand& command) {
    const auto writer = exports::make_article_writer(context.format, {}, context.sink);
    ExitStatus status = ExitStatus::done;
    if (writer) writer->begin({}, {});
    for (const std::string& id : command.ids) {
        auto article = search::find_article(context.reader, id, {}, "news-searcher cite");
        if (!article) {
            status = report(context, article.error());
        } else if (!*article) {
            const ExitStatus missing = report_no_article(context, id);
            if (status == ExitStatus::done) status = missing;
        } else if (writer) {
            writer->article({std::move((*article)->stored), 0, {}, {}, {}});
        } else {
            const auto reference = citation::reference_of((*article)->stored);
            context.writer.citation(citation::citation_line(reference), reference.url);
        }
    }
    if (writer) writer->end();
    return status;
}

}  // namespace news
