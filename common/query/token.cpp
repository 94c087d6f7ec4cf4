// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/token.hpp"

#include <array>

#include <fmt/format.h>

#include "common/query/overload.hpp"

namespace news::query {

namespace {

std::string function_name(const FunctionToken& function) {
    const std::string name(to_string(function.function));
    return function.function == Function::at_least ? name + std::to_string(function.times) : name;
}

std::string print(const Token& token, std::string_view text) {
    constexpr std::array kSigns = {"open", "close", "minus", "plus", "bang"};
    return std::visit(
        Overload{
            [&](const WordToken&) { return fmt::format("word({})", slice(text, token.range)); },
            [&](const PhraseToken&) { return fmt::format("phrase({})", slice(text, token.range)); },
            [&](const FieldToken& field) { return fmt::format("field({})", field.name); },
            [&](const ComparisonToken& comparison) {
                return fmt::format("comparison({} {} {})", comparison.name,
                                   to_string(comparison.relation), slice(text, comparison.value));
            },
            [](const LogicToken& logic) { return std::string(to_string(logic.logic)); },
            [](const ProximityToken& proximity) { return to_string(proximity.proximity); },
            [](const FunctionToken& function) { return function_name(function) + '('; },
            [&](const SignToken& sign) {
                return std::string(kSigns[static_cast<std::size_t>(sign.sign)]);
            },
            [](const EndToken&) { return std::string(); }},
        token.form);
}

}  // namespace

std::string_view slice(std::string_view text, SourceRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

std::string_view to_string(Logic logic) {
    constexpr std::array<std::string_view, 3> kNames = {"AND", "OR", "NOT"};
    return kNames[static_cast<std::size_t>(logic)];
}

std::string_view to_string(Relation relation) {
    constexpr std::array<std::string_view, 5> kNames = {"<", "<=", "=", ">=", ">"};
    return kNames[static_cast<std::size_t>(relation)];
}

std::string_view to_string(Function function) {
    constexpr std::array<std::string_view, 3> kNames = {"ATLEAST", "CAPS", "EXACT"};
    return kNames[static_cast<std::size_t>(function)];
}

std::string to_string(const Proximity& proximity) {
    if (proximity.unit != Unit::words)
        return proximity.unit == Unit::sentence ? "NEAR/s" : "NEAR/p";
    return fmt::format("{}/{}", proximity.ordered ? "PRE" : "NEAR", proximity.distance);
}

std::string print_tokens(const std::vector<Token>& tokens, std::string_view text) {
    std::string line;
    for (const Token& token : tokens) {
        if (as<EndToken>(token)) break;
        if (!line.empty()) line += ' ';
        line += print(token, text);
    }
    return line;
}

}  // namespace news::query
