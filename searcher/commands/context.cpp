// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/context.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/shell_word.hpp"
#include "common/unicode.hpp"
#include "searcher/output/text_writer.hpp"

namespace news {

ExitStatus report(const OutputContext& context, const Error& error) {
    context.log.error(error);
    return exit_status(error.code);
}

ExitStatus report(const CommandContext& context, Error error) {
    if (error.code == ErrorCode::damaged_database) {
        const std::vector<std::string> paths = context.reader.paths();
        error.hint = fmt::format("news-indexer --db {} check", shell_word(paths.front()));
        if (paths.size() > 1) error.hint += "   (and the other databases)";
    }
    return report(static_cast<const OutputContext&>(context), error);
}

ExitStatus report_no_article(const CommandContext& context, const std::string& id) {
    context.log.error(fmt::format("there is no article {}", printable(id)),
                      "the ids stand in a list of hits: news-searcher --print ids QUERY");
    return ExitStatus::nothing_found;
}

void note_past_the_last(const CommandContext& context, std::string_view what) {
    context.log.note(fmt::format("--offset is past the last {}", what));
}

ExitStatus report_matches(const CommandContext& context, const search::MatchSummary& summary) {
    const bool found = !summary.nothing_found;
    const ExitStatus status = found ? ExitStatus::done : ExitStatus::nothing_found;
    if (context.format == output::Format::json || context.format == output::Format::jsonl)
        return status;
    if (summary.query.translated)
        context.log.note("translated to   " + printable(*summary.query.translated));
    for (const std::string& note : summary.query.notes)
        context.log.note(printable(note));
    if (!summary.query.obvious) context.log.note("read as   " + printable(summary.query.reading));
    if (found && summary.undated_left_out > 0)
        context.log.note(fmt::format(
            "the dates leave out {} {} no date", output::articles_text(summary.undated_left_out),
            summary.undated_left_out == 1 ? "that matches the rest and has"
                                          : "that match the rest and have"));
    if (!found && !context.log.quiet()) {
        const std::string why = output::no_matches_text(summary);
        std::fwrite(why.data(), 1, why.size(), stderr);
    }
    return status;
}

}  // namespace news
