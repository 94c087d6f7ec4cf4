// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/part.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/operators.hpp"
#include "common/unicode.hpp"

namespace news::dialect {

namespace {

using query::Literal;
using query::SourceRange;

Part bracketed(Part part) {
    part.text.insert(0, 1, '(').push_back(')');
    part.binding = Binding::function;
    ++part.depth;
    return part;
}

// As an operand of what is held together by `outer`.
Part operand_of(Binding outer, Part part) {
    const bool closed = part.binding == Binding::word || part.binding == Binding::function;
    return closed || part.binding == outer ? std::move(part) : bracketed(std::move(part));
}

Part joined(Part left, std::string_view connector, Part right) {
    left.text.append(connector).append(right.text);
    left.range.end = right.range.end;
    left.depth = std::max(left.depth, right.depth);
    left.is_span = left.is_span && right.is_span;
    left.has_field = left.has_field || right.has_field;
    return left;
}

bool is_literal_wildcard(const Literal& literal, std::size_t at) {
    const char c = literal.text[at];
    return (c == '*' || c == '?') &&
           !std::binary_search(literal.wildcards.begin(), literal.wildcards.end(), at);
}

// Characters that mean something in a bare word of ours.
bool needs_backslash(const Literal& literal, std::size_t at, char32_t c) {
    constexpr std::string_view kAlways = "\\\"()|[]{}^~!:<>=";
    constexpr std::string_view kFirst = "+-&";
    if (c >= 0x80)
        return query::is_double_quote(c) || query::is_open_bracket(c) ||
               query::is_close_bracket(c) ||
               (at == 0 && (query::is_dash(c) || c == query::kOpenSingleQuote));
    const char byte = static_cast<char>(c);
    return kAlways.find(byte) != kAlways.npos || is_literal_wildcard(literal, at) ||
           (at == 0 && kFirst.find(byte) != kFirst.npos) ||
           (byte == '&' && literal.text[at - 1] == '&');
}

std::string quoted_text(const Literal& literal) {
    std::string text;
    for (std::size_t at = 0; at < literal.text.size(); ++at) {
        const char c = literal.text[at];
        if (c == '"' || c == '\\' || is_literal_wildcard(literal, at)) text += '\\';
        text += c;
    }
    return text;
}

std::string quoted(const Literal& literal) {
    return '"' + quoted_text(literal) + '"';
}

std::string bare(const Literal& literal) {
    std::string text;
    for (std::size_t at = 0; at < literal.text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(literal.text, at);
        if (needs_backslash(literal, begin, c)) text += '\\';
        text.append(literal.text, begin, at - begin);
    }
    return text;
}

std::string written(const Literal& literal, bool exact) {
    const bool wild = !literal.wildcards.empty();
    // a last ? would be taken for that of a question
    const bool odd = wild && literal.text.ends_with('?');
    if (odd || query::logic_operator(literal.text) || query::proximity_operator(literal.text))
        return quoted(literal);
    std::string text = bare(literal);
    if (!exact || wild) return text;
    return text == literal.text ? '=' + text : quoted(literal);
}

// "earn??" of which either may be missing: =earn OR earn? OR earn??
Part with_fewer(const Term& term) {
    Literal shorter = term.literal;
    for (std::size_t i = 0; i < term.fewer; ++i) {
        shorter.text.pop_back();
        shorter.wildcards.pop_back();
    }
    Part part{written(shorter, true), Binding::word, term.range, {}, 0, true, false};
    for (std::size_t i = 0; i < term.fewer; ++i) {
        shorter.wildcards.push_back(shorter.text.size());
        shorter.text += '?';
        part = either(std::move(part),
                      {written(shorter, true), Binding::word, term.range, {}, 0, true, false});
    }
    return part;
}

Part single(const Term& term) {
    if (term.fewer > 0) return with_fewer(term);
    return {written(term.literal, term.exact), Binding::word, term.range, {}, 0, true, false};
}

Literal in_a_row(const std::vector<Term>& terms) {
    Literal row;
    for (const Term& term : terms) {
        if (!row.text.empty()) row.text += ' ';
        for (const std::size_t wildcard : term.literal.wildcards)
            row.wildcards.push_back(row.text.size() + wildcard);
        row.text += term.literal.text;
    }
    return row;
}

SourceRange range_of(const std::vector<Term>& terms) {
    return {terms.front().range.begin, terms.back().range.end};
}

}  // namespace

Part both(Part left, Part right) {
    Part part = joined(operand_of(Binding::both, std::move(left)), " AND ",
                       operand_of(Binding::both, std::move(right)));
    part.binding = Binding::both;
    part.is_span = false;
    return part;
}

Part either(Part left, Part right) {
    Part part = joined(operand_of(Binding::either, std::move(left)), " OR ",
                       operand_of(Binding::either, std::move(right)));
    part.binding = Binding::either;
    return part;
}

Part excluding(Part left, Part right) {
    return both(std::move(left), negated(std::move(right)));
}

Part negated(Part part) {
    part = operand_of(Binding::word, std::move(part));
    part.text.insert(0, "NOT ");
    part.binding = Binding::both;
    part.is_span = false;
    return part;
}

Part near(Part left, std::string_view proximity, Part right) {
    const bool chain = left.binding == Binding::near && left.proximity == proximity;
    Part part = joined(chain ? std::move(left) : operand_of(Binding::word, std::move(left)),
                       fmt::format(" {} ", proximity), operand_of(Binding::word, std::move(right)));
    part.binding = Binding::near;
    part.proximity = proximity;
    return part;
}

Part in_function(std::string_view name, Part operand) {
    operand.text = fmt::format("{}({})", name, operand.text);
    operand.binding = Binding::function;
    ++operand.depth;
    return operand;
}

Part in_field(Field field, Part operand) {
    if (operand.binding != Binding::word) operand = bracketed(std::move(operand));
    operand.text = fmt::format("{}:{}", info(field).name, operand.text);
    operand.binding = Binding::function;
    operand.is_span = operand.is_span && info(field).kind == FieldKind::text;
    operand.has_field = true;
    return operand;
}

Part comparison(std::string text, SourceRange range) {
    return {std::move(text), Binding::function, range, {}, 0, false, true};
}

Part phrase(const std::vector<Term>& terms) {
    const bool exact = std::all_of(terms.begin(), terms.end(),
                                   [](const Term& term) { return term.exact && term.fewer == 0; });
    if (exact && terms.size() > 1)
        return {quoted(in_a_row(terms)), Binding::word, range_of(terms), {}, 0, true, false};
    Part part = single(terms.front());
    for (std::size_t i = 1; i < terms.size(); ++i)
        part = near(std::move(part), "PRE/1", single(terms[i]));
    return part;
}

Part value(const std::vector<Term>& terms) {
    const Literal row = in_a_row(terms);
    const bool plain = terms.size() == 1 && bare(row) == row.text;
    return {plain ? written(row, false) : quoted(row),
            Binding::word,
            range_of(terms),
            {},
            0,
            false,
            false};
}

Part loose_phrase(const std::vector<Term>& terms, unsigned distance) {
    return {fmt::format("{}~{}", quoted(in_a_row(terms)), distance),
            Binding::word,
            range_of(terms),
            {},
            0,
            true,
            false};
}

}  // namespace news::dialect
