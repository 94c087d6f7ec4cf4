// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/search/explanation.hpp"
#include "searcher/search/field_counts.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const ExplainCommand& command) {
    const auto explanation =
        search::explain(context.reader, command.selection, command.id, command.half_life);
    if (!explanation) return report(context, explanation.error());
    context.writer.explanation(*explanation);
    if (!command.id.empty() && !explanation->article) return report_no_article(context, command.id);
    return ExitStatus::done;
}

ExitStatus run(const CommandContext& context, const FieldsCommand&) {
    const auto counts = search::count_field_values(context.reader);
    if (!counts) return report(context, counts.error());
    context.writer.fields(*counts);
    return ExitStatus::done;
}

}  // namespace news
