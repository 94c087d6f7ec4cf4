// SPDX-License-Identifier: GPL-3.0-or-later
// explain, terms, fields: what can be asked, and how it is read.
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
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

constexpr OptionSpec kTerms[] = {
    {"--field", "FIELD", "Of this field; else of text: headline, deck, body and captions",
     &TypedOptions::term_field},
    {"-n,--limit", "N", "How many; 0: all", &TypedOptions::term_limit},
    {"--sort", "ORDER", "term, or count: those in most articles first", &TypedOptions::term_order,
     false, "term, count"},
};

// As a value stands in a query: "general m" begins so, too; a mark may be typed on one side only.
std::string_view without_quotation_marks(std::string_view pattern) {
    if (pattern.starts_with('"')) pattern.remove_prefix(1);
    if (pattern.ends_with('"')) pattern.remove_suffix(1);
    return pattern;
}

// "person:sad" is the beginning of persons.
Result<Command> understand_terms(const TypedOptions& typed) {
    search::TermsRequest request;
    request.pattern = joined_words(typed.words);
    if (!typed.term_field.empty()) {
        request.field = typed.term_field;
    } else if (const std::size_t colon = request.pattern.find(':');
               colon != request.pattern.npos && colon > 0) {
        request.field = request.pattern.substr(0, colon);
        request.pattern.erase(0, colon + 1);
    } else if (request.pattern.empty()) {
        return fail(ErrorCode::usage, "which words?",
                    "news-searcher terms coal   (or terms person:sad, terms --field section)");
    }
    request.pattern = without_quotation_marks(request.pattern);
    if (typed.term_order != "term" && typed.term_order != "count")
        return fail(ErrorCode::usage,
                    fmt::format("there is no order \"{}\"", printable(typed.term_order)),
                    "--sort count   (all: term, count)");
    request.by_count = typed.term_order == "count";
    request.limit = typed.term_limit;
    return TermsCommand{std::move(request)};
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
        {"terms",
         "List the words or values that begin so, with the number of articles",
         "PREFIX",
         "The beginning, or with * and ? the whole; person:sad for the values of a field",
         {kTerms},
         {text, json, jsonl, csv, tsv},
         understand_terms},
        {"fields", "List what can be searched", "", "", {}, {text, json, jsonl}, understand_fields},
    };
}

}  // namespace news
