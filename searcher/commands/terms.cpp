// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/terms.hpp"

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"

namespace news {

ExitStatus run(const CommandContext& context, const TermsCommand& command) {
    const auto terms = search::list_terms(context.reader, command.request);
    if (!terms) return report(context, terms.error());
    const bool found = terms->distinct > 0;
    if (found || context.format != output::Format::text) context.writer.terms(*terms);
    if (found) return ExitStatus::done;
    context.log.note(fmt::format("nothing in {} is like {}   (for what ends so: *{})", terms->field,
                                 printable(terms->pattern), printable(command.request.pattern)));
    return ExitStatus::nothing_found;
}

}  // namespace news
