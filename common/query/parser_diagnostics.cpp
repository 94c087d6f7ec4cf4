// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/parser_diagnostics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/query/slip.hpp"
#include "common/query/typed_text.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// How since:, before: and their like compare dates; empty: another name.
std::string_view date_relation(std::string_view name) {
    for (const std::string_view word : {"since", "after", "from"})
        if (same_word(name, word)) return ">=";
    for (const std::string_view word : {"until", "till", "to"})
        if (same_word(name, word)) return "<=";
    return same_word(name, "before") ? "<" : std::string_view();
}

}  // namespace

void ParserDiagnostics::error(SourceRange range, std::string message, std::string hint) {
    if (stopped_) return;
    diagnostics_.push_back({Severity::error, std::move(message), range, std::move(hint)});
}

void ParserDiagnostics::stop(SourceRange range, std::string message) {
    error(range, std::move(message), std::string(kSplitHint));
    stopped_ = true;
}

void ParserDiagnostics::lacks(std::string_view side, SourceRange range, SourceRange left_out) {
    if (diagnostics_.size() >= kMaxErrors && has_error()) return;
    const std::string_view typed = slice(text_, range);
    // "iran or": the word was meant
    const bool lower =
        std::any_of(typed.begin(), typed.end(), is_letter) &&
        std::none_of(typed.begin(), typed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    error(range, fmt::format("{} has nothing {} it", quoted(typed), side),
          lower ? with_replacement(text_, range, fmt::format("\"{}\"", typed))
                : with_replacement(text_, left_out, ""));
}

void ParserDiagnostics::brackets(SourceRange range, std::string message, SourceRange left_out) {
    if (diagnostics_.size() >= kMaxErrors && has_error()) return;
    // "(iran OR ())"
    if (left_out != range && byte_at(text_, left_out.end) == ')')
        left_out.begin = before_blanks(text_, left_out.begin);
    const bool joins = left_out.begin > 0 && left_out.end < text_.size() &&
                       is_word_byte(text_[left_out.begin - 1]) && is_word_byte(text_[left_out.end]);
    error(range, std::move(message), with_replacement(text_, left_out, joins ? " " : ""));
}

void ParserDiagnostics::never_closed(SourceRange open, std::size_t depth) {
    error(open, "bracket opened here is never closed",
          with_replacement(text_, {text_.size(), text_.size()}, std::string(depth + 1, ')')));
}

void ParserDiagnostics::never_filled(SourceRange open, std::size_t from, std::size_t depth) {
    const SourceRange left_out{before_blanks(text_, from), text_.size()};
    error(open, "bracket opened here is never closed",
          with_replacement(text_, left_out, std::string(depth, ')')));
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

// iran NOT NEAR/3 talks → iran NOT (iran NEAR/3 talks)
void ParserDiagnostics::not_near(SourceRange range, Proximity proximity, const Token* left,
                                 const Token* right) {
    const std::string message = fmt::format("{} is not supported", quoted(slice(text_, range)));
    if (!left || !right) return error(range, message, with_replacement(text_, range, "NOT"));
    error(range, message,
          with_replacement(text_, {range.begin, right->range.end},
                           fmt::format("NOT ({} {} {})", slice(text_, left->range),
                                       to_string(proximity), slice(text_, right->range))));
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
    const std::string_view typed = slice(text_, name);
    const std::string itself = fmt::format("\"{}\"", slice(text_, whole));
    const std::string message = fmt::format("there is no field {}", quoted(typed));
    const bool has_word = whole.end > name.end;
    const char sign = name.end < text_.size() ? text_[name.end] : '\0';
    const bool has_colon = sign == ':';
    const SourceRange with_colon{name.begin, name.end + (has_colon ? 1 : 0)};
    const bool spaced = has_colon && name.end + 1 < text_.size() && text_[name.end + 1] == ' ';
    // "after:2003", of search engines
    const bool is_date = has_colon && name.end + 1 < text_.size() && is_digit(text_[name.end + 1]);
    if (const std::string_view relation = date_relation(typed); is_date && !relation.empty())
        return error(name, message,
                     with_replacement(text_, with_colon, fmt::format("date{}", relation)));
    std::string_view meant = field_elsewhere(typed);
    if (const auto nearest = nearest_field(typed); nearest && meant.empty())
        meant = info(*nearest).name;
    if (meant.empty()) {
        // "coalition: Iran": a sentence that was pasted
        const std::string words = has_word ? with_replacement(text_, whole, itself)
                                  : spaced ? with_replacement(text_, with_colon, typed)
                                           : with_replacement(text_, with_colon, "");
        return error(name, message, words + "   (all fields: news-searcher fields)");
    }
    std::string more = "all fields: news-searcher fields";
    if (has_word) more += fmt::format("; for the text itself: {}", printable(itself));
    error(name, message, fmt::format("{}   ({})", with_replacement(text_, name, meant), more));
}

void ParserDiagnostics::no_value(SourceRange field, Field known, bool spaced) {
    const std::string_view typed = slice(text_, field);
    if (!spaced)
        return error(field, fmt::format("{} has nothing after it", quoted(typed)),
                     with_replacement(text_, field, info(known).example));
    std::size_t end = field.end;
    while (end < text_.size() && text_[end] == ' ')
        ++end;
    // date>"2003"
    if (end == field.end)
        return error({field.begin, end + 1},
                     "a comparison takes a value without brackets or quotation marks",
                     with_replacement(text_, {end, end + 1}, ""));
    error(field, fmt::format("nothing may stand between {} and its value", quoted(typed)),
          with_replacement(text_, {field.begin, end}, typed));
}

void ParserDiagnostics::not_comparable(SourceRange sign, Field field) {
    error(sign, fmt::format("{} cannot be compared: it is searched with a colon", info(field).name),
          with_replacement(text_, sign, ":"));
}

// What is an operator or a field elsewhere is none behind "headline:".
void ParserDiagnostics::check_value(SourceRange field, Field known, const Node& operand) {
    const std::string_view typed = slice(text_, operand.range);
    if (!as<Word>(operand) || typed.empty()) return;
    const SourceRange first{operand.range.begin, operand.range.begin + 1};
    if (typed[0] == '-' || typed[0] == '+' || typed[0] == '!')
        error(
            first, fmt::format("\"{}\" stands before the field", typed[0]),
            with_replacement(text_, {field.begin, first.end},
                             fmt::format("{}{}", typed[0] == '+' ? "" : "-", slice(text_, field))));
    if (info(known).kind != FieldKind::text) return;
    const std::size_t colon = typed.find(':');
    if (colon != typed.npos && find_field(typed.substr(0, colon)))
        error({operand.range.begin, operand.range.begin + colon},
              "a field cannot stand within another", with_replacement(text_, field, ""));
}

}  // namespace news::query
