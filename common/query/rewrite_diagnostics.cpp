// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/rewrite_diagnostics.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/typed_text.hpp"
#include "common/query/value_reading.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// "NEAR/5", "ATLEAST5"
std::string operation_of(const Node& enclosure) {
    if (const auto* near = as<Near>(enclosure)) return to_string(near->proximity);
    return fmt::format("{}{}", to_string(Function::at_least), as<AtLeast>(enclosure)->times);
}

}  // namespace

void RewriteDiagnostics::error(SourceRange range, std::string message, std::string hint) {
    diagnostics_.push_back({Severity::error, std::move(message), range, std::move(hint)});
}

void RewriteDiagnostics::note(SourceRange range, std::string message, std::string hint) {
    diagnostics_.push_back({Severity::note, std::move(message), range, std::move(hint)});
}

std::nullopt_t RewriteDiagnostics::problem(SourceRange range, const Problem& problem) {
    error(range, problem.message, with_replacement(text_, range, problem.replacement));
    return std::nullopt;
}

std::nullopt_t RewriteDiagnostics::date_problem(SourceRange value, const DateProblem& problem,
                                                std::string_view example) {
    const std::string_view typed = slice(text_, value);
    // a value with escapes is not the text letter by letter
    const bool escaped = typed.find('\\') != typed.npos;
    const std::size_t begin = value.begin + (typed.starts_with('"') ? 1 : 0);
    SourceRange range = value;
    if (!escaped && begin + problem.range.end <= value.end)
        range = {begin + problem.range.begin, begin + problem.range.end};
    std::string hint;
    for (const std::string& replacement : problem.replacements) {
        if (!hint.empty()) hint += " or ";
        hint += with_replacement(text_, range, replacement);
    }
    if (hint.empty()) {
        // one end of a range, or all of it
        constexpr std::string_view kDots = "..";
        const std::size_t dots = typed.find(kDots);
        const bool one_end = dots != typed.npos && range != value && !escaped;
        SourceRange replaced = value;
        if (one_end && range.begin > value.begin + dots)
            replaced = {value.begin + dots + kDots.size(), range.end};
        else if (one_end)
            replaced = {begin, value.begin + dots};
        hint = with_replacement(text_, replaced, one_end ? kDayExample : example);
    }
    error(range, problem.message, std::move(hint));
    return std::nullopt;
}

bool RewriteDiagnostics::bare_id(SourceRange range) {
    const std::string_view typed = slice(text_, range);
    // "headline:na:12" asks for words
    const bool is_value = range.begin > 0 && text_[range.begin - 1] == ':';
    if (is_value || !is_printed_id(typed)) return false;
    error(
        range, fmt::format("{} is the id of an article, not a word", quoted(typed)),
        fmt::format("{}   (to read it: news-searcher show {})",
                    with_replacement(text_, {range.begin, range.begin}, "id:"), printable(typed)));
    return true;
}

void RewriteDiagnostics::nested_field(const Node& outer, SourceRange range) {
    const auto& fielded = *as<Fielded>(outer);
    const std::string distributed = with_field(*fielded.operand, fielded.field);
    error(range, "a field cannot stand within another",
          with_replacement(
              text_, outer.range,
              outer.range == SourceRange{0, text_.size()} ? distributed : "(" + distributed + ")"));
}

// headline:(iran body:talks) → headline:iran AND body:talks
std::string RewriteDiagnostics::with_field(const Node& node, Field field) const {
    const auto joined = [&](const std::vector<Node>& operands, std::string_view separator) {
        std::string line;
        for (const Node& operand : operands) {
            const bool group = as<And>(operand) || as<Or>(operand);
            const std::string part = with_field(operand, field);
            line.append(line.empty() ? "" : separator).append(group ? "(" + part + ")" : part);
        }
        return line;
    };
    const std::string typed(slice(text_, node.outer));
    if (const auto* all = as<And>(node)) return joined(all->operands, " AND ");
    if (const auto* any = as<Or>(node)) return joined(any->operands, " OR ");
    if (const auto* none = as<Not>(node))
        return fmt::format("NOT ({})", with_field(*none->operand, field));
    // EXACT(, CAPS(, ATLEAST5( and what they hold
    const auto within = [&](const Node& operand) {
        const std::string_view function = slice(text_, {node.range.begin, operand.range.begin});
        return fmt::format("{}({})", function.substr(0, function.find('(')),
                           with_field(operand, field));
    };
    if (const auto* exact = as<Exactly>(node)) return within(*exact->operand);
    if (const auto* capitals = as<Capitals>(node)) return within(*capitals->operand);
    if (const auto* at_least = as<AtLeast>(node)) return within(*at_least->operand);
    if (as<Fielded>(node) || as<Comparison>(node)) return typed;
    const bool whole = as<Word>(node) || as<Phrase>(node) || node.bracketed();
    return fmt::format("{}:{}", info(field).name, whole ? typed : "(" + typed + ")");
}

void RewriteDiagnostics::value_in_capitals(const Node& capitals, SourceRange value, Field field) {
    error(
        value,
        fmt::format("CAPS goes with words of the text; {} has values, where capitals do not count",
                    info(field).name),
        without_function(capitals));
}

// ATLEAST5(…), CAPS(…) → (…)
std::string RewriteDiagnostics::without_function(const Node& function) const {
    const std::size_t begin = function.range.begin;
    const std::size_t bracket = text_.find_first_of("(\xEF", begin);
    return with_replacement(text_, {begin, bracket}, "");
}

void RewriteDiagnostics::within(const Node& enclosure, const Node& part, std::string_view what) {
    const std::string operation = operation_of(enclosure);
    const auto* near = as<Near>(enclosure);
    std::string hint;
    const auto* all = as<And>(part);
    const bool is_words = all && std::all_of(all->operands.begin(), all->operands.end(),
                                             [](const Node& operand) { return as<Word>(operand); });
    if (is_words) {
        // (coalition forces) was probably meant as a phrase
        std::string phrase;
        for (const Node& operand : all->operands)
            phrase.append(phrase.empty() ? "" : " ").append(slice(text_, operand.range));
        hint = with_replacement(text_, part.range, fmt::format("\"{}\"", phrase));
    } else if (near) {
        const std::string joined = joined_operands(enclosure, " AND ");
        const bool apart = enclosure.bracketed() || enclosure.range == SourceRange{0, text_.size()};
        hint = with_replacement(text_, enclosure.range, apart ? joined : "(" + joined + ")");
    } else {
        hint = without_function(enclosure);
    }
    error(part.range, fmt::format("{} cannot stand within {}", what, operation), std::move(hint));
}

void RewriteDiagnostics::two_fields(const Node& enclosure, const Node& part, Field first,
                                    Field second) {
    const Field named = first == Field::text ? second : first;
    const std::string operation = operation_of(enclosure);
    error(part.range,
          fmt::format("{} cannot reach from {} into {}", operation, info(first).name,
                      info(second).name),
          as<Near>(enclosure)
              ? with_replacement(
                    text_, enclosure.range,
                    fmt::format("{}:({})", info(named).name,
                                joined_operands(enclosure, fmt::format(" {} ", operation))))
              : without_function(enclosure));
}

void RewriteDiagnostics::not_text(const Node& enclosure, Field field) {
    error(enclosure.range,
          fmt::format("{} cannot stand in {}:, which has no text", operation_of(enclosure),
                      info(field).name),
          as<Near>(enclosure)
              ? with_replacement(text_, enclosure.range, joined_operands(enclosure, " OR "))
              : without_function(enclosure));
}

// As typed, less their fields where these are text.
std::string RewriteDiagnostics::joined_operands(const Node& enclosure,
                                                std::string_view separator) const {
    std::string line;
    for (const Node& operand : as<Near>(enclosure)->operands) {
        if (!line.empty()) line += separator;
        const auto* fielded = as<Fielded>(operand);
        const bool is_text = fielded && info(fielded->field).kind == FieldKind::text;
        const Node& shown = is_text ? *fielded->operand : operand;
        line += slice(text_, shown.outer);
    }
    return line;
}

// A value of a conjunction with what must go with it so that a query remains: brackets and a field
// that hold nothing else, and one AND.
SourceRange RewriteDiagnostics::removable(SourceRange range) const {
    const auto byte = [&](std::size_t at) { return byte_at(text_, at); };
    while (range.begin > 0 && byte(range.begin - 1) == '(' && byte(range.end) == ')') {
        range = {range.begin - 1, range.end + 1};
        if (range.begin == 0 || byte(range.begin - 1) != ':') continue;
        --range.begin;
        while (range.begin > 0 && is_letter(byte(range.begin - 1)))
            --range.begin;
    }
    const std::size_t left = before_blanks(text_, range.begin);
    const std::size_t right = behind_blanks(text_, range.end);
    for (const std::string_view name : {"and", "&&", "&"}) {
        if (left >= name.size() && same_word(text_.substr(left - name.size(), name.size()), name))
            return {before_blanks(text_, left - name.size()), range.end};
        const bool first = left == 0 || byte(left - 1) == '(';
        if (first && same_word(text_.substr(right, name.size()), name))
            return {range.begin, behind_blanks(text_, right + name.size())};
    }
    return {left, range.end};
}

void RewriteDiagnostics::excluding_values(const std::vector<Meaning>& parts) {
    std::map<Field, std::vector<const Meaning*>> values;
    for (const Meaning& part : parts) {
        const auto* match = as<ValueMatch>(part);
        if (!match || match->prefix || !has_single_value(match->field)) continue;
        auto& same_field = values[match->field];
        same_field.push_back(&part);
        if (as<ValueMatch>(*same_field.front())->value == match->value) continue;
        return error(
            part.range,
            fmt::format("an article has one {}; did you mean OR?", info(match->field).name),
            either_value(parts, match->field));
    }
}

// publisher:bbc AND iran AND publisher:cnn → (publisher:bbc OR publisher:cnn) AND iran
std::string RewriteDiagnostics::either_value(const std::vector<Meaning>& parts, Field field) const {
    std::vector<SourceRange> values;
    for (const Meaning& part : parts)
        if (const auto* match = as<ValueMatch>(part); match && match->field == field)
            values.push_back(part.range);
    const SourceRange first = values.front();
    const bool in_group = !names_field(slice(text_, first));
    std::string either;
    for (const SourceRange value : values) {
        std::string_view typed = slice(text_, value);
        const bool named = names_field(typed);
        if (in_group && named) typed.remove_prefix(typed.find(':') + 1);
        if (!either.empty()) either += " OR ";
        if (!in_group && !named) either += fmt::format("{}:", info(field).name);
        either += typed;
    }
    const bool all = values.size() == parts.size();
    SourceRange replaced = first;
    std::string line = all ? either : "(" + either + ")";
    for (std::size_t i = 1; i < values.size(); ++i) {
        const SourceRange gone = removable(values[i]);
        line.append(slice(text_, {replaced.end, std::max(replaced.end, gone.begin)}));
        replaced.end = std::max(replaced.end, gone.end);
    }
    return with_replacement(text_, replaced, line);
}

void RewriteDiagnostics::note_question_mark(const Literal& literal, SourceRange range) {
    if (literal.wildcards.empty() || literal.wildcards.back() + 1 != literal.text.size() ||
        literal.text.back() != '?' || std::exchange(noted_question_mark_, true))
        return;
    const std::size_t mark = text_.rfind('?', range.end - 1);
    const std::string_view typed = slice(text_, range);
    const bool is_phrase = !typed.ends_with('?');  // it has marks of its own
    note(range,
         fmt::format("the ? of {} stands for one character",
                     is_phrase ? std::string(typed) : quoted(typed)),
         with_replacement(text_, {mark, mark + 1}, ""));
}

void RewriteDiagnostics::note_odd_word(const Literal& literal, SourceRange range) {
    const std::string_view typed = slice(text_, range);
    note_question_mark(literal, range);
    note_run_together(typed, range);
    const bool is_quote =
        typed.size() > 1 && (typed[0] == '\'' || typed[0] == '`') && !is_digit(typed[1]);
    if (!is_quote || std::exchange(noted_apostrophe_, true)) return;
    const std::size_t close = text_.find_first_of("'`\"()", range.begin + 1);
    const bool closed = close != text_.npos && (text_[close] == '\'' || text_[close] == '`');
    const SourceRange phrase{range.begin, closed ? close + 1 : range.end};
    const std::string_view words = slice(text_, {range.begin + 1, closed ? close : range.end});
    note(range, fmt::format("{} is no quotation mark; phrases stand between \" and \"", typed[0]),
         with_replacement(text_, phrase, fmt::format("\"{}\"", words)));
}

// "iran,iraq", "iran/iraq"
void RewriteDiagnostics::note_run_together(std::string_view typed, SourceRange range) {
    for (std::size_t at = typed.find_first_of(",;/+"); at != typed.npos;
         at = typed.find_first_of(",;/+", at + 1)) {
        if (at == 0 || at + 1 == typed.size()) continue;
        const bool between = is_word_byte(typed[at - 1]) && is_word_byte(typed[at + 1]);
        const bool number = is_digit(typed[at - 1]) && is_digit(typed[at + 1]);
        if (!between || number) continue;
        if (!std::exchange(noted_run_together_, true))
            note(range,
                 fmt::format("{} is read as a phrase, its words next to each other", quoted(typed)),
                 with_replacement(text_, range, fmt::format("\"{}\"", typed)));
        return;
    }
}

void RewriteDiagnostics::note_list(Field field, SourceRange range) {
    const std::string_view typed = slice(text_, range);
    const std::size_t comma = typed.find_first_of(",;");
    if (field == Field::url || comma == typed.npos || comma + 1 == typed.size()) return;
    std::string values;
    for (const char c : typed)
        values.append(c == ',' || c == ';' ? " OR " : std::string(1, c));
    note(range,
         fmt::format("{} is taken as one value; several stand in brackets with OR", quoted(typed)),
         with_replacement(text_, range, "(" + values + ")"));
}

}  // namespace news::query
