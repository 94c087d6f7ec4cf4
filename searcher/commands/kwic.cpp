// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/schema.hpp"
#include "common/shell_word.hpp"
#include "common/terminal.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/value_counts.hpp"

namespace news {

namespace {

// Of a line that no terminal bounds.
constexpr std::size_t kUsualWidth = 200;

bool is_by_publisher(const concordance::Request& request) {
    return std::ranges::any_of(request.order, [](const concordance::LineKey& key) {
        return key.by == concordance::LineKey::By::publisher;
    });
}

// Where --field asks for a field that is no part of the text, in which a word without a field is
// not looked for: the query that looks there. False: it finds nothing either.
bool offer_fielded(const CommandContext& context, const concordance::Request& request) {
    const std::string& query = request.selection.query;
    for (const Field field : request.fields) {
        const auto of_text = info(Field::text).members;
        if (std::ranges::find(of_text, field) != of_text.end()) continue;
        const bool is_word = query.find_first_of(" \t") == query.npos;
        search::Selection fielded = request.selection;
        fielded.query = fmt::format("{}:{}{}{}", info(field).name, is_word ? "" : "(", query,
                                    is_word ? "" : ")");
        const auto counts = search::count_values(context.reader, fielded, {});
        if (!counts || counts->articles == 0) continue;
        context.log.note(fmt::format(
            "words are looked for in a {0} only where the query says so: news-searcher kwic "
            "--field {0} {1}   ({2})",
            info(field).name, shell_word(fielded.query), output::articles_text(counts->articles)));
        return true;
    }
    return false;
}

void note_failed(const CommandContext& context, std::size_t articles) {
    if (articles > 0)
        context.log.note(fmt::format(
            "{} left out: the words stand near each other in too many ways; smaller distances help",
            output::articles_text(articles)));
}

// What of all lines was listed, where it was not all.
void note_listed(const CommandContext& context, const KwicCommand& command,
                 const concordance::Totals& totals, std::size_t listed) {
    const concordance::Request& request = command.request;
    note_failed(context, totals.articles_failed);
    if (totals.lines == 0 && !request.fields.empty()) {
        if (!offer_fielded(context, request))
            context.log.note("the words stand in other fields only; all: without --field");
    } else if (listed == 0 && totals.lines > 0 && request.offset >= totals.lines)
        note_past_the_last(context, "line");
    else if (!request.order.empty() && totals.lines > concordance::kMostSorted &&
             request.offset + listed >= concordance::kMostSorted)
        context.log.note(
            fmt::format("only the first {} lines of {} are sorted; all: without "
                        "--sort, or year by year with --from and --to",
                        with_thousands(concordance::kMostSorted), with_thousands(totals.lines)));
    else if (listed < totals.lines)
        context.log.note(
            fmt::format("lines {} to {} of {}; all: -n 0", with_thousands(request.offset + 1),
                        with_thousands(request.offset + listed), with_thousands(totals.lines)));
}

}  // namespace

ExitStatus run(const CommandContext& context, const KwicCommand& command) {
    const bool is_text = context.format == output::Format::text;
    const std::size_t width = command.width > 0 ? command.width
                              : is_text         ? terminal_width(stdout)
                                                : kUsualWidth;
    concordance::Request request = command.request;
    request.columns = is_text ? width : width / 2;
    auto lines = concordance::Concordance::open(context.reader, request);
    if (!lines) return report(context, lines.error());
    const ExitStatus status = report_matches(context, lines->summary());
    if (status == ExitStatus::nothing_found) offer_fielded(context, request);
    if (status == ExitStatus::nothing_found && is_text) return status;

    context.writer.concordance_begin({lines->summary(), lines->totals(), width,
                                      request.fields.size() != 1, is_by_publisher(request)});
    std::size_t listed = 0;
    for (;;) {
        const auto some = lines->next();
        if (!some) return report(context, some.error());
        if (some->empty()) break;
        for (const concordance::Line& line : *some)
            context.writer.concordance_line(line);
        listed += some->size();
    }
    context.writer.concordance_end(lines->totals());
    if (status == ExitStatus::nothing_found) return status;
    if (const auto totals = lines->totals()) {
        note_listed(context, command, *totals, listed);
        return totals->lines > 0 ? ExitStatus::done : ExitStatus::nothing_found;
    }
    return listed > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

ExitStatus run(const CommandContext& context, const CollocatesCommand& command) {
    const auto found = concordance::find_collocates(context.reader, command.request);
    if (!found) return report(context, found.error());
    const ExitStatus status = report_matches(context, *found);
    if (status == ExitStatus::nothing_found && context.format == output::Format::text)
        return status;
    context.writer.collocates(*found);
    note_failed(context, found->articles_failed);
    if (status == ExitStatus::done && found->collocates.empty()) {
        context.log.note(found->hits == 0
                             ? "the words stand in other fields only: collocates are counted in "
                               "the bodies"
                             : fmt::format("no word stands near {} times or more; --min 1 has all",
                                           command.request.least));
        return ExitStatus::nothing_found;
    }
    return status;
}

}  // namespace news
