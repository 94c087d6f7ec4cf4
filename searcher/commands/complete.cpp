// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/completion.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/terms.hpp"

namespace news {

namespace {

// None where the database cannot be read: a Tab is no place for messages.
search::Terms values_of(const CompleteCommand& command) {
    auto reader = search::IndexReader::open(command.databases);
    if (!reader) return {};
    auto terms = search::list_terms(*reader, *command.values);
    return terms ? std::move(*terms) : search::Terms();
}

}  // namespace

ExitStatus run(const OutputContext& context, const CompleteCommand& command) {
    Candidates candidates = command.candidates;
    if (command.values)
        for (const search::TermCount& value : values_of(command).terms)
            candidates.list.push_back({value.term, output::articles_text(value.articles)});
    context.sink(completion_lines(command.word, candidates));
    return ExitStatus::done;
}

}  // namespace news
