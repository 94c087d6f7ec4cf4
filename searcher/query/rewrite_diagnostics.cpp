// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/rewrite_diagnostics.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/value_reading.hpp"

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
    std::string hint = problem.hint;
    if (problem.replacement) {
        SourceRange replaced = range;
        while (problem.closes_up && replaced.begin > 0 && text_[replaced.begin - 1] == ' ')
            --replaced.begin;
        while (problem.closes_up && replaced.end < text_.size() && text_[replaced.end] == ' ')
            ++replaced.end;
        hint = with_replacement(text_, replaced, *problem.replacement);
    }
    error(range, problem.message, std::move(hint));
    return std::nullopt;
}

std::nullopt_t RewriteDiagnostics::date_problem(SourceRange value, Field field,
                                                const DateProblem& problem) {
    // a value with escapes or quotation marks is not the text letter by letter
    const bool within = value.begin + problem.range.end <= value.end;
    const std::string_view name = info(field).name;
    std::size_t begin = value.begin;
    if (slice(text_, value).starts_with('"')) ++begin;
    SourceRange range = value;
    if (within) range = {begin + problem.range.begin, begin + problem.range.end};
    std::string hint(info(field).example);
    if (!problem.replacements.empty()) {
        hint = with_replacement(text_, range, problem.replacements.front());
        for (std::size_t i = 1; i < problem.replacements.size(); ++i)
            hint += fmt::format(" or {}:{}", name, problem.replacements[i]);
    }
    error(range, problem.message, std::move(hint));
    return std::nullopt;
}

void RewriteDiagnostics::nested_field(SourceRange range) {
    error(range, "a field within a field", "headline:(Iran OR Iraq) AND body:coalition");
}

void RewriteDiagnostics::value_in_capitals(SourceRange value, Field field) {
    error(
        value,
        fmt::format("CAPS goes with words of the text; {} has values, where capitals do not count",
                    info(field).name),
        "CAPS(us) AND date:2003");
}

void RewriteDiagnostics::within(const Node& enclosure, const Node& part, std::string_view what) {
    const std::string operation = operation_of(enclosure);
    const auto* near = as<Near>(enclosure);
    std::string hint = near ? fmt::format("Iran {} coalition", operation)
                            : fmt::format("{}(Iran OR coalition)", operation);
    const auto* all = as<And>(part);
    const bool is_words = all && std::all_of(all->operands.begin(), all->operands.end(),
                                             [](const Node& operand) { return as<Word>(operand); });
    if (is_words) {
        // (coalition forces) was probably meant as a phrase
        std::string phrase;
        for (const Node& operand : all->operands)
            phrase.append(phrase.empty() ? "" : " ").append(slice(text_, operand.range));
        hint = with_replacement(text_, part.range, fmt::format("\"{}\"", phrase));
    } else if (near && near->operands.size() == 2) {
        hint = with_replacement(text_, enclosure.range, joined_operands(enclosure, " AND "));
    }
    error(part.range, fmt::format("{} cannot stand within {}", what, operation), std::move(hint));
}

void RewriteDiagnostics::two_fields(const Node& enclosure, const Node& part, Field first,
                                    Field second) {
    const Field named = first == Field::text ? second : first;
    const std::string operation = operation_of(enclosure);
    std::string hint = fmt::format("headline:{}(Iran OR coalition)", operation);
    if (as<Near>(enclosure))
        hint = with_replacement(
            text_, enclosure.range,
            fmt::format("{}:({})", info(named).name,
                        joined_operands(enclosure, fmt::format(" {} ", operation))));
    error(part.range,
          fmt::format("{} cannot reach from {} into {}", operation, info(first).name,
                      info(second).name),
          std::move(hint));
}

void RewriteDiagnostics::not_text(const Node& enclosure, Field field) {
    error(enclosure.range,
          fmt::format("{} cannot stand in {}:, which has no text", operation_of(enclosure),
                      info(field).name),
          as<Near>(enclosure)
              ? with_replacement(text_, enclosure.range, joined_operands(enclosure, " OR "))
              : with_replacement(text_, enclosure.range,
                                 slice(text_, as<AtLeast>(enclosure)->operand->range)));
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

void RewriteDiagnostics::excluding_values(const std::vector<Meaning>& parts) {
    std::map<Field, const Meaning*> seen;
    for (const Meaning& part : parts) {
        const auto* match = as<ValueMatch>(part);
        if (!match || match->prefix || !has_single_value(match->field)) continue;
        const auto [first, is_new] = seen.emplace(match->field, &part);
        if (is_new || as<ValueMatch>(*first->second)->value == match->value) continue;
        const auto typed = [&](const Meaning& meaning) {
            const std::string_view written = slice(text_, meaning.range);
            const std::string name = fmt::format("{}:", info(match->field).name);
            return written.find(':') == written.npos ? name + std::string(written)
                                                     : std::string(written);
        };
        const std::string either = fmt::format("{} OR {}", typed(*first->second), typed(part));
        error(part.range,
              fmt::format("an article has one {}; did you mean OR?", info(match->field).name),
              parts.size() == 2 ? either : "(" + either + ")");
        return;
    }
}

void RewriteDiagnostics::note_odd_word(const Literal& literal, SourceRange range) {
    const std::string_view typed = slice(text_, range);
    if (!literal.wildcards.empty() && literal.wildcards.back() + 1 == literal.text.size() &&
        literal.text.back() == '?' && !std::exchange(noted_question_mark_, true))
        note(range, fmt::format("the ? of {} stands for one character", quoted(typed)),
             with_replacement(text_, {range.end - 1, range.end}, ""));
    const bool is_quote = typed.size() > 1 && typed[0] == '\'' && !is_digit(typed[1]);
    if (!is_quote || std::exchange(noted_apostrophe_, true)) return;
    const std::size_t close = text_.find('\'', range.begin + 1);
    const SourceRange phrase{range.begin, close == text_.npos ? range.end : close + 1};
    const std::string words(text_.substr(phrase.begin + 1, phrase.end - phrase.begin - 1));
    note(range, "' is an apostrophe; phrases stand between \" and \"",
         with_replacement(text_, phrase, fmt::format("\"{}\"", words.substr(0, words.find('\'')))));
}

}  // namespace news::query
