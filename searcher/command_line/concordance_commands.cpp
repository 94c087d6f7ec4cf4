// SPDX-License-Identifier: GPL-3.0-or-later
// kwic, collocates: what stands beside the words that were searched for.
#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/command_line/argument_split.hpp"
#include "searcher/command_line/command_spec.hpp"
#include "searcher/command_line/selection_options.hpp"

namespace news {

namespace {

constexpr OptionSpec kKwic[] = {
    {"-n,--limit", "N", "How many lines; 0: all", &TypedOptions::lines},
    {"--offset", "N", "Leave out the first N lines", &TypedOptions::offset},
    {"--sort", "KEY,...",
     "hit, left1 to left5, right1 to right5, date, -date, publisher; at most 1,000,000 lines",
     &TypedOptions::line_order, true,
     "hit, left1, left2, left3, left4, left5, right1, right2, right3, right4, right5, date, -date, "
     "publisher"},
    {"--field", "FIELD,...", "Only lines from here: headline, deck, body, caption, byline",
     &TypedOptions::line_fields, true, "headline, deck, body, caption, byline"},
    {"--width", "N", "Columns of a line; 0: the terminal's, and 200 where it is no text",
     &TypedOptions::width},
    {"--no-total", "", "Do not count the lines that are not listed: quicker",
     &TypedOptions::no_total},
};

constexpr OptionSpec kCollocates[] = {
    {"-n,--limit", "N", "How many words; 0: all", &TypedOptions::collocates},
    {"--span", "LEFT,RIGHT", "How many words before and behind a hit are near it (5,5)",
     &TypedOptions::span},
    {"--min", "N", "Leave out words that stand there less often", &TypedOptions::least},
};

constexpr Field kLineFields[] = {Field::headline, Field::deck, Field::body, Field::caption,
                                 Field::byline};

Result<std::vector<Field>> read_fields(const std::vector<std::string>& names) {
    std::vector<Field> fields;
    for (const std::string& name : names) {
        const auto field = find_field(name);
        if (!field || std::find(std::begin(kLineFields), std::end(kLineFields), *field) ==
                          std::end(kLineFields))
            return fail(ErrorCode::usage,
                        fmt::format("there are no lines of \"{}\"", printable(name)),
                        "--field caption   (all: headline, deck, body, caption, byline)");
        fields.push_back(*field);
    }
    return fields;
}

Result<std::vector<concordance::LineKey>> read_order(const std::vector<std::string>& names) {
    std::vector<concordance::LineKey> order;
    for (const std::string& name : names) {
        const auto key = concordance::line_key_from(name);
        if (!key)
            return fail(ErrorCode::usage,
                        fmt::format("lines cannot be sorted by \"{}\"", printable(name)),
                        "--sort right1,left1,date   (all: hit, left1 to left5, right1 to right5, "
                        "date, -date, publisher)");
        order.push_back(*key);
    }
    return order;
}

// "5,5": words before and behind.
std::optional<std::pair<std::size_t, std::size_t>> read_span(std::string_view text) {
    constexpr std::size_t kMost = 100;
    std::size_t left = 0;
    std::size_t right = 0;
    const char* end = text.data() + text.size();
    const auto [comma, error] = std::from_chars(text.data(), end, left);
    if (error != std::errc() || comma == end || *comma != ',') return std::nullopt;
    const auto [stop, second] = std::from_chars(comma + 1, end, right);
    if (second != std::errc() || stop != end) return std::nullopt;
    if (left > kMost || right > kMost || left + right == 0) return std::nullopt;
    return std::pair{left, right};
}

// The selection of a command that cannot do without words.
Result<search::Selection> understand_words(const TypedOptions& typed) {
    auto selection = understand_selection(typed, joined_words(typed.words));
    if (selection && clean_text(selection->query).empty())
        return fail(ErrorCode::usage, "which word or phrase?",
                    fmt::format("news-searcher {} coalition", typed.command));
    return selection;
}

Result<Command> understand_kwic(const TypedOptions& typed) {
    auto selection = understand_words(typed);
    if (!selection) return tl::unexpected<Error>(selection.error());
    auto fields = read_fields(typed.line_fields);
    if (!fields) return tl::unexpected<Error>(fields.error());
    auto order = read_order(typed.line_order);
    if (!order) return tl::unexpected<Error>(order.error());
    constexpr std::size_t kNarrowest = 40;
    constexpr std::size_t kWidest = 10'000;
    if (typed.width != 0 && (typed.width < kNarrowest || typed.width > kWidest))
        return fail(ErrorCode::usage,
                    fmt::format("a line has {} to {} columns", kNarrowest, kWidest), "--width 120");
    KwicCommand command;
    command.request.selection = std::move(*selection);
    command.request.fields = std::move(*fields);
    command.request.order = std::move(*order);
    command.request.limit = typed.lines;
    command.request.offset = typed.offset;
    command.request.total = !typed.no_total;
    command.width = typed.width;
    return command;
}

Result<Command> understand_collocates(const TypedOptions& typed) {
    auto selection = understand_words(typed);
    if (!selection) return tl::unexpected<Error>(selection.error());
    const auto span = read_span(typed.span);
    if (!span)
        return fail(
            ErrorCode::usage,
            fmt::format("--span takes two numbers up to 100, not \"{}\"", printable(typed.span)),
            "--span 5,5   (or 0,3: only the three words behind)");
    CollocatesCommand command;
    command.request.selection = std::move(*selection);
    std::tie(command.request.left, command.request.right) = *span;
    command.request.least = typed.least;
    command.request.limit = typed.collocates;
    return command;
}

}  // namespace

std::vector<CommandSpec> concordance_commands() {
    using enum output::Format;
    constexpr std::string_view kWords = "What to look for; several words are joined by spaces";
    return {
        {"kwic",
         "List each place where the words stand, in its context",
         "QUERY",
         kWords,
         {kKwic, filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_kwic},
        {"collocates",
         "List the words that stand near these more often than elsewhere",
         "QUERY",
         kWords,
         {kCollocates, filter_options(), reading_options()},
         {text, json, jsonl, csv, tsv},
         understand_collocates},
    };
}

}  // namespace news
