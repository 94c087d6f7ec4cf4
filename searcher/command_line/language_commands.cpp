// SPDX-License-Identifier: GPL-3.0-or-later
// explain, fields: what can be asked, and how it is read.
#include <utility>

#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/selection_options.hpp"

namespace news {

namespace {

Result<Command> understand_explain(const TypedOptions& typed) {
    std::vector<std::string> words = typed.words;
    std::string id;
    if (words.size() > 1 && words.back().starts_with("na:")) {
        id = std::move(words.back());
        words.pop_back();
    }
    auto selection = understand_selection(typed, joined_words(words));
    if (!selection) return tl::unexpected<Error>(selection.error());
    if (words.empty())
        return fail(ErrorCode::usage, "which query?",
                    "news-searcher explain 'iran OR iraq AND coalition'");
    const auto half_life = understand_recency(typed);
    if (!half_life) return tl::unexpected<Error>(half_life.error());
    return ExplainCommand{std::move(*selection), *half_life, std::move(id)};
}

Result<Command> understand_fields(const TypedOptions& typed) {
    if (!typed.words.empty())
        return fail(ErrorCode::usage, "fields takes no words",
                    "news-searcher fields   (to search: news-searcher search fields)");
    return FieldsCommand{};
}

}  // namespace

std::vector<CommandSpec> language_commands() {
    using enum output::Format;
    return {
        {"explain",
         "Print how a query is read and, with an id, why that article matches",
         "QUERY [ID]",
         "The query; the id begins with na:",
         {reading_options(), recency_option()},
         {text, json, jsonl},
         understand_explain},
        {"fields", "List what can be searched", "", "", {}, {text, json, jsonl}, understand_fields},
    };
}

}  // namespace news
