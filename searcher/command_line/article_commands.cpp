// SPDX-License-Identifier: GPL-3.0-or-later
// show: single articles.
#include <optional>
#include <utility>

#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/selection_options.hpp"

namespace news {

namespace {

constexpr OptionSpec kShow[] = {
    {"--query", "QUERY", "Mark what this query finds", &TypedOptions::query},
    {"--raw", "", "The original bytes, out of the archive where they lie; one article",
     &TypedOptions::raw},
};

// Bytes have no format, and two articles' would run into one another.
std::optional<Error> misused_raw(const TypedOptions& typed) {
    if (!typed.raw) return std::nullopt;
    const std::string right = "news-searcher show --raw " + typed.words.front() + " > page";
    if (typed.words.size() > 1) return Error{ErrorCode::usage, "--raw takes one article", right};
    if (!typed.format.empty() || typed.shared.json || !typed.query.empty())
        return Error{ErrorCode::usage, "--raw goes with no format and no query", right};
    return std::nullopt;
}

Result<Command> understand_show(const TypedOptions& typed) {
    if (typed.words.empty())
        return fail(ErrorCode::usage, "which article?", "news-searcher show na:4f21c09be77d");
    if (auto wrong = misused_raw(typed)) return tl::unexpected<Error>(std::move(*wrong));
    auto marked = understand_selection(typed, typed.query);
    if (!marked) return tl::unexpected<Error>(marked.error());
    return ShowCommand{typed.words, std::move(*marked), typed.raw};
}

}  // namespace

std::vector<CommandSpec> article_commands() {
    using enum output::Format;
    return {
        {"show",
         "Show articles whole, by their ids",
         "ID",
         "An article's id, or the beginning of it",
         {kShow, reading_options()},
         {text, json, jsonl},
         understand_show},
    };
}

}  // namespace news
