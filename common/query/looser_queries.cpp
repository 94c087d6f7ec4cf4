// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/looser_queries.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "common/query/ast.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/lexer.hpp"
#include "common/query/parser.hpp"

namespace news::query {

namespace {

std::optional<Node> tree_of(std::string_view text) {
    Parsed parsed = parse(lex(text), text);
    if (first_error(parsed.diagnostics)) return std::nullopt;
    return std::move(parsed.tree);
}

// headline:(a AND b) has two conditions, both in the headline.
struct Outermost {
    Node* node;
    std::string field;  // with its colon; may be empty
};

Outermost outermost(Node& tree) {
    const auto* fielded = as<Fielded>(tree);
    if (!fielded || !as<And>(*fielded->operand)) return {&tree, {}};
    return {fielded->operand.get(), fmt::format("{}:", info(fielded->field).name)};
}

// The words of a phrase, each quoted: an "or" among them stays a word.
std::vector<std::string> quoted_words(const Literal& literal) {
    std::vector<std::string> words;
    bool within = false;
    for (std::size_t i = 0; i < literal.text.size(); ++i) {
        const char c = literal.text[i];
        if (c == ' ' || c == '\t' || c == '\n') {
            within = false;
            continue;
        }
        if (!within) words.emplace_back();
        within = true;
        const bool wild = std::find(literal.wildcards.begin(), literal.wildcards.end(), i) !=
                          literal.wildcards.end();
        if (!wild && std::string_view("\"\\*?").find(c) != std::string_view::npos)
            words.back() += '\\';
        words.back() += c;
    }
    for (std::string& word : words)
        word = fmt::format("\"{}\"", word);
    return words;
}

// What a phrase or proximity joins; one or none: it is neither.
std::vector<std::string> joined_parts(const Node& node, std::string_view text) {
    if (const auto* phrase = as<Phrase>(node)) return quoted_words(phrase->literal);
    std::vector<std::string> parts;
    if (const auto* near = as<Near>(node))
        for (const Node& operand : near->operands)
            parts.emplace_back(slice(text, operand.outer));
    return parts;
}

void add_loosened(const Node& node, std::string_view text, std::vector<Loosened>& found) {
    if (const auto parts = joined_parts(node, text); parts.size() > 1) {
        const std::string_view before = text.substr(0, node.outer.begin);
        const std::string_view after = text.substr(node.outer.end);
        const bool whole = before.empty() && after.empty();
        found.push_back({std::string(slice(text, node.range)),
                         fmt::format("{}{}{}{}{}", before, whole ? "" : "(",
                                     fmt::join(parts, " AND "), whole ? "" : ")", after)});
    }
    const auto add_all = [&](const std::vector<Node>& operands) {
        for (const Node& operand : operands)
            add_loosened(operand, text, found);
    };
    if (const auto* all = as<And>(node)) add_all(all->operands);
    if (const auto* any = as<Or>(node)) add_all(any->operands);
    if (const auto* exactly = as<Exactly>(node)) add_loosened(*exactly->operand, text, found);
    if (const auto* fielded = as<Fielded>(node))
        if (info(fielded->field).kind == FieldKind::text)
            add_loosened(*fielded->operand, text, found);
}

}  // namespace

std::vector<Condition> conditions_of(std::string_view text) {
    auto tree = tree_of(text);
    if (!tree) return {};
    const auto [node, field] = outermost(*tree);
    const auto* all = as<And>(*node);
    if (!all) return {{std::string(text), as<Not>(*node) != nullptr, {}}};
    std::vector<Condition> conditions;
    for (const Node& operand : all->operands)
        conditions.push_back(
            {field + std::string(slice(text, operand.outer)), as<Not>(operand) != nullptr, {}});
    for (std::size_t left_out = 0; left_out < conditions.size(); ++left_out) {
        // a tree cannot be copied: each time a new one
        Node rest = std::move(*tree_of(text));
        Node& conjunction = *outermost(rest).node;
        auto& operands = std::get<And>(conjunction.form).operands;
        operands.erase(operands.begin() + static_cast<std::ptrdiff_t>(left_out));
        if (operands.size() == 1) {
            Node only = std::move(operands.front());
            conjunction = std::move(only);
        }
        conditions[left_out].rest = print_reading(rest, text);
    }
    return conditions;
}

std::vector<Loosened> loosened_queries(std::string_view text) {
    std::vector<Loosened> found;
    if (const auto tree = tree_of(text)) add_loosened(*tree, text, found);
    return found;
}

}  // namespace news::query
