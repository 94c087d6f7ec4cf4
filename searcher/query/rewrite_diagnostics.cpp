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

void RewriteDiagnostics::error(SourceRange range, std::string message, std::string hint) {
    diagnostics_.push_back({Severity::error, std::move(message), range, std::move(hint)});
}

void RewriteDiagnostics::note(SourceRange range, std::string message) {
    diagnostics_.push_back({Severity::note, std::move(message), range, {}});
}

std::nullopt_t RewriteDiagnostics::problem(SourceRange range, const Problem& problem) {
    error(range, problem.message,
          problem.replacement.empty() ? "" : with_replacement(text_, range, problem.replacement));
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

void RewriteDiagnostics::within_proximity(const Node& node, std::string_view what,
                                          std::string_view proximity) {
    std::string hint;
    if (const auto* all = as<And>(node)) {
        // (coalition forces) was probably meant as a phrase
        const bool words = std::all_of(all->operands.begin(), all->operands.end(),
                                       [](const Node& operand) { return as<Word>(operand); });
        const std::string_view typed = slice(text_, node.range);
        if (words && typed.find("AND") == typed.npos)
            hint = with_replacement(text_, node.range, fmt::format("\"{}\"", typed));
    }
    error(node.range, fmt::format("{} cannot stand within {}", what, proximity), std::move(hint));
}

void RewriteDiagnostics::two_fields(SourceRange range, Field first, Field second,
                                    std::string_view proximity) {
    const Field named = first == Field::text ? second : first;
    error(range,
          fmt::format("{} cannot reach from {} into {}", proximity, info(first).name,
                      info(second).name),
          fmt::format("{}:(… {} …)", info(named).name, proximity));
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
        note(range, fmt::format("the ? of {} stands for one character", quoted(typed)));
    const bool is_quote = typed.size() > 1 && typed[0] == '\'' && !is_digit(typed[1]);
    if (is_quote && !std::exchange(noted_apostrophe_, true))
        note(range, "' is an apostrophe; phrases stand between \" and \"");
}

}  // namespace news::query
