// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/terminal.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/export/article_writer.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/match_stream.hpp"

namespace news {

namespace {

// What the file does not say: that there are more matches than it holds.
void note_missing(const CommandContext& context, const search::SearchRequest& request,
                  const search::MatchStream& stream, std::size_t written) {
    if (written == 0 && request.offset > 0 && !stream.summary().nothing_found)
        return note_past_the_last(context);
    if (written < stream.expected() && request.limit == 0)
        context.log.note(fmt::format("{} are copies of others, in other databases, and left out",
                                     with_thousands(stream.expected() - written)));
    const auto& total = stream.summary().total;
    if (!total || request.limit == 0) return;
    const bool folded = request.copies == search::Copies::folded;
    if ((folded ? total->stories : total->articles) > request.offset + stream.expected())
        context.log.note(fmt::format(
            "{} of {}; -n 0 gives all", with_thousands(written),
            folded ? output::total_text(*total) : output::articles_text(total->articles)));
}

}  // namespace

ExitStatus run(const CommandContext& context, const ExportCommand& command) {
    search::SearchRequest request = command.request;
    const bool is_report = context.format == output::Format::html;
    request.snippets = is_report;
    if (!is_report) request.facets.clear();
    // the picture of the dates has the years
    if (!command.facets_chosen)
        std::erase_if(request.facets, [](const auto& facet) { return facet.name == "year"; });
    auto stream = search::MatchStream::open(context.reader, request);
    if (!stream) return report(context, stream.error());
    const ExitStatus status = report_matches(context, stream->summary());
    const auto writer = exports::make_article_writer(context.format, command.options, context.sink);
    std::optional<Progress> progress;
    if (!is_terminal(stdout)) progress.emplace(context.log, "exporting", stream->expected());

    writer->begin(request, stream->summary());
    std::size_t written = 0;
    while (!context.output_failed()) {
        const auto matched = stream->next();
        if (!matched) return report(context, matched.error());
        if (!*matched) break;
        writer->article(**matched);
        ++written;
        if (progress) progress->update(written, 0);
    }
    writer->end();
    progress.reset();
    if (!context.output_failed()) note_missing(context, request, *stream, written);
    return status;
}

}  // namespace news
