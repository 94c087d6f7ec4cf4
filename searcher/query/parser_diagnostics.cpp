// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser_diagnostics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"

namespace news::query {

void ParserDiagnostics::error(SourceRange range, std::string message, std::string hint) {
    if (stopped_) return;
    diagnostics_.push_back({Severity::error, std::move(message), range, std::move(hint)});
}

void ParserDiagnostics::stop(SourceRange range, std::string message) {
    error(range, std::move(message), std::string(kSplitHint));
    stopped_ = true;
}

void ParserDiagnostics::lacks(std::string_view side, SourceRange range, SourceRange left_out) {
    const std::string_view typed = slice(text_, range);
    // "iran or": the word was meant
    const bool lower =
        std::any_of(typed.begin(), typed.end(), is_letter) &&
        std::none_of(typed.begin(), typed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    error(range, fmt::format("{} has nothing {} it", quoted(typed), side),
          lower ? with_replacement(text_, range, fmt::format("\"{}\"", typed))
                : with_replacement(text_, left_out, ""));
}

void ParserDiagnostics::brackets(SourceRange range, std::string message) {
    error(range, std::move(message), with_replacement(text_, range, ""));
}

void ParserDiagnostics::never_closed(SourceRange open, std::size_t depth) {
    error(open, "bracket opened here is never closed",
          with_replacement(text_, {text_.size(), text_.size()}, std::string(depth + 1, ')')));
}

void ParserDiagnostics::note_plus(SourceRange plus) {
    if (std::exchange(noted_plus_, true)) return;
    diagnostics_.push_back({Severity::note,
                            "+ is not needed: every word counts unless OR says otherwise", plus,
                            with_replacement(text_, plus, "")});
}

void ParserDiagnostics::bang(SourceRange bang) {
    error(bang, "! is no operator: NOT leaves a word out, * stands for endings",
          with_replacement(text_, bang, "NOT "));
}

void ParserDiagnostics::two_signs(SourceRange second) {
    error(second, "two of NOT, - and + in a row", with_replacement(text_, second, ""));
}

void ParserDiagnostics::not_near(SourceRange range) {
    error(range, fmt::format("{} is not supported", quoted(slice(text_, range))),
          "Iran AND NOT (Iran NEAR/3 coalition)");
}

void ParserDiagnostics::not_within(SourceRange near, Proximity proximity, SourceRange sign) {
    error(sign, fmt::format("NOT cannot stand within {}", to_string(proximity)),
          with_replacement(text_, {near.begin, sign.end}, slice(text_, sign)));
}

void ParserDiagnostics::different_distances(const Node& left, Proximity chain, SourceRange range,
                                            Proximity proximity) {
    error(
        range,
        fmt::format("{} and {} in one chain need brackets", to_string(chain), to_string(proximity)),
        with_replacement(text_, left.outer, fmt::format("({})", slice(text_, left.outer))));
}

// headline:Iran   (all fields: news-searcher fields; for the text itself: "headlin:Iran")
void ParserDiagnostics::unknown_field(SourceRange name, SourceRange whole) {
    const std::string itself = fmt::format("\"{}\"", slice(text_, whole));
    const std::string_view typed = slice(text_, name);
    std::string hint = fmt::format("{}   (all fields: news-searcher fields)", itself);
    if (const auto nearest = nearest_field(typed))
        hint = fmt::format("{}   (all fields: news-searcher fields; for the text itself: {})",
                           with_replacement(text_, name, info(*nearest).name), itself);
    error(name, fmt::format("there is no field {}", quoted(typed)), std::move(hint));
}

void ParserDiagnostics::no_value(SourceRange field, Field known, bool spaced) {
    const std::string_view typed = slice(text_, field);
    if (!spaced)
        return error(field, fmt::format("{} has nothing after it", quoted(typed)),
                     std::string(info(known).example));
    std::size_t end = field.end;
    while (end < text_.size() && text_[end] == ' ')
        ++end;
    error(field, fmt::format("nothing may stand between {} and its value", quoted(typed)),
          with_replacement(text_, {field.begin, end}, typed));
}

void ParserDiagnostics::not_comparable(SourceRange sign, Field field) {
    error(sign, fmt::format("{} cannot be compared: it is searched with a colon", info(field).name),
          with_replacement(text_, sign, ":"));
}

// What is an operator or a field elsewhere is none behind "headline:".
void ParserDiagnostics::check_text_value(SourceRange field, const Node& operand) {
    const std::string_view typed = slice(text_, operand.range);
    if (!as<Word>(operand) || typed.empty()) return;
    const SourceRange first{operand.range.begin, operand.range.begin + 1};
    if (typed[0] == '-' || typed[0] == '+' || typed[0] == '!')
        error(first, fmt::format("\"{}\" stands before the field", typed[0]),
              with_replacement(text_, {field.begin, first.end},
                               fmt::format("-{}", slice(text_, field))));
    const std::size_t colon = typed.find(':');
    if (colon != typed.npos && find_field(typed.substr(0, colon)))
        error({operand.range.begin, operand.range.begin + colon}, "a field within a field",
              with_replacement(text_, field, ""));
}

}  // namespace news::query
