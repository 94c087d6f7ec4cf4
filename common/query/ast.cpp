// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/ast.hpp"

#include <fmt/format.h>

#include "common/query/overload.hpp"
#include "common/unicode.hpp"

namespace news::query {

namespace {

// (name operand operand …)
std::string list(std::string_view name, const std::vector<Node>& operands, std::string_view text) {
    std::string line = fmt::format("({}", name);
    for (const Node& operand : operands)
        line.append(" ").append(print_tree(operand, text));
    return line += ')';
}

std::string comparison(const Comparison& comparison) {
    return fmt::format("{}{}{}", info(comparison.field).name, to_string(comparison.relation),
                       comparison.value);
}

// An operand that binds less tightly than what it stands in.
std::string nested_reading(const Node& node, std::string_view text) {
    const bool open = as<And>(node) || as<Or>(node) || as<Near>(node);
    const std::string reading = print_reading(node, text);
    return open ? "(" + reading + ")" : reading;
}

std::string join_reading(std::string_view separator, const std::vector<Node>& operands,
                         std::string_view text) {
    std::string line;
    for (const Node& operand : operands) {
        if (!line.empty()) line += separator;
        line += nested_reading(operand, text);
    }
    return line;
}

// a NEAR/5 b NEAR/5 c → (a NEAR/5 b) NEAR/5 c
std::string chain_reading(const Near& near, std::string_view text) {
    const std::string separator = fmt::format(" {} ", to_string(near.proximity));
    std::string line(near.operands.size() - 2, '(');
    for (std::size_t i = 0; i < near.operands.size(); ++i) {
        if (i > 0) line += separator;
        line += nested_reading(near.operands[i], text);
        if (i > 0 && i + 1 < near.operands.size()) line += ')';
    }
    return line;
}

}  // namespace

std::string print_tree(const Node& node, std::string_view text) {
    return std::visit(
        Overload{[&](const Word&) { return std::string(slice(text, node.range)); },
                 [&](const Phrase&) { return std::string(slice(text, node.range)); },
                 [&](const And& form) { return list("and", form.operands, text); },
                 [&](const Or& form) { return list("or", form.operands, text); },
                 [&](const Not& form) {
                     return fmt::format("(not {})", print_tree(*form.operand, text));
                 },
                 [&](const Near& form) {
                     return list(lower_case(to_string(form.proximity)), form.operands, text);
                 },
                 [&](const Fielded& form) {
                     return fmt::format("({}: {})", info(form.field).name,
                                        print_tree(*form.operand, text));
                 },
                 [&](const Comparison& form) { return comparison(form); },
                 [&](const AtLeast& form) {
                     return fmt::format("(atleast/{} {})", form.times,
                                        print_tree(*form.operand, text));
                 },
                 [&](const Capitals& form) {
                     return fmt::format("(caps {})", print_tree(*form.operand, text));
                 },
                 [&](const Exactly& form) {
                     return fmt::format("(exact {})", print_tree(*form.operand, text));
                 }},
        node.form);
}

std::string print_reading(const Node& node, std::string_view text) {
    return std::visit(
        Overload{[&](const Word&) { return std::string(slice(text, node.range)); },
                 [&](const Phrase&) { return std::string(slice(text, node.range)); },
                 [&](const And& form) { return join_reading(" AND ", form.operands, text); },
                 [&](const Or& form) { return join_reading(" OR ", form.operands, text); },
                 [&](const Not& form) { return "NOT " + nested_reading(*form.operand, text); },
                 [&](const Near& form) { return chain_reading(form, text); },
                 [&](const Fielded& form) {
                     const Node& operand = *form.operand;
                     const bool group = !as<Word>(operand) && !as<Phrase>(operand);
                     const std::string reading = print_reading(operand, text);
                     return fmt::format("{}:{}", info(form.field).name,
                                        group ? "(" + reading + ")" : reading);
                 },
                 [&](const Comparison& form) { return comparison(form); },
                 [&](const AtLeast& form) {
                     return fmt::format("ATLEAST{}({})", form.times,
                                        print_reading(*form.operand, text));
                 },
                 [&](const Capitals& form) {
                     return fmt::format("CAPS({})", print_reading(*form.operand, text));
                 },
                 [&](const Exactly& form) {
                     return fmt::format("EXACT({})", print_reading(*form.operand, text));
                 }},
        node.form);
}

}  // namespace news::query
