// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a search that mean something in the language of another service only.
#include <algorithm>

#include <fmt/format.h>

#include "searcher/dialect/connector_parser.hpp"
#include "searcher/dialect/odd_words.hpp"

namespace news::dialect {

using query::SourceRange;

namespace {

bool ends_operand(const Token& token) {
    return token.kind == Kind::close || token.kind == Kind::quoted ||
           (token.kind == Kind::word && !token.text.ends_with('='));  // "hd=" of Factiva
}

bool begins_operand_at(const Token& token) {
    return token.kind == Kind::open || token.kind == Kind::quoted || token.kind == Kind::word;
}

}  // namespace

std::optional<ConnectorParser::Foreign> ConnectorParser::foreign_sign(std::size_t at) const {
    const Token& word = tokens_[at];
    if (word.kind != Kind::word) return std::nullopt;
    const std::size_t signs = signs_before(word.text, spelling_.characters);
    const Token& next = tokens_[at + 1];
    const bool alone = signs == word.text.size();
    if (signs == 0 || (alone && (next.range.begin != word.range.end || next.kind == Kind::end)))
        return std::nullopt;
    const std::string_view typed = word.text.substr(0, signs);
    const bool leaves_out = typed.find_first_not_of('+') != typed.npos;
    Foreign found{{word.range.begin, word.range.begin + signs}, {}, {}, {}};
    found.message = fmt::format("{} before a word does not {} here; {} does", query::quoted(typed),
                                leaves_out ? "leave it out" : "require it",
                                query::quoted(leaves_out ? spelling_.excluding : spelling_.both));
    found.replaced = found.range;
    const Token* before = at > 0 ? &tokens_[at - 1] : nullptr;
    if (before && ends_operand(*before)) {
        found.instead = fmt::format("{} ", leaves_out ? spelling_.excluding : spelling_.both);
        return found;
    }
    if (!leaves_out) return found;
    if (before && before->kind == Kind::connector) {
        const Link link = before->connector.link;
        if (link == Link::excluding || link == Link::near) return found;
        if (link == Link::both) {
            found.replaced.begin = before->range.begin;
            found.instead = fmt::format("{} ", spelling_.excluding);
            return found;
        }
    }
    found.instead = "NOT ";
    // what follows is no part of what is left out
    if (!alone && implied_.link == Link::follows && begins_operand_at(next)) {
        found.replaced.end = word.range.end;
        found.instead += fmt::format("{} {}", word.text.substr(signs), spelling_.both);
    }
    return found;
}

std::optional<ConnectorParser::Foreign> ConnectorParser::foreign_word(std::size_t at) const {
    if (auto sign = foreign_sign(at)) return sign;
    const Token& word = tokens_[at];
    if (word.kind != Kind::word) return std::nullopt;
    const Token& next = tokens_[at + 1];
    Foreign found{word.range, {}, word.range, fmt::format("\"{}\"", word.text)};
    const auto proximity = odd_proximity(word.text);
    if (proximity && at > 0 && ends_operand(tokens_[at - 1]) && begins_operand_at(next)) {
        constexpr unsigned kUsualDistance = 5;
        if (!proximity->ordinary)
            found.instead =
                fmt::format(fmt::runtime(proximity->ordered ? spelling_.ordered : spelling_.near),
                            proximity->words > 0 ? proximity->words : kUsualDistance);
        found.message = fmt::format("{} is no operator here; in quotation marks it is a word",
                                    query::quoted(word.text));
        return found;
    }
    if (const auto field = odd_field(word.text)) {
        found.message = fmt::format(
            "{} is no way to name a field here; in quotation marks it is "
            "a word",
            query::quoted(word.text));
        const FieldName* name = find_name(spelling_.fields, field->name);
        const bool value_follows = field->value.empty() && begins_operand_at(next);
        if (!name || !name->field || (field->value.empty() && !value_follows)) return found;
        std::string_view value = field->value;
        if (value_follows) {
            found.replaced.end = next.range.end;
            value = slice(text_, next.range);
        }
        found.instead = value_follows && next.kind == Kind::open
                            ? fmt::format(fmt::runtime(spelling_.field_group), field->name)
                            : fmt::format(fmt::runtime(spelling_.field), field->name, value);
        return found;
    }
    if (const auto odd = odd_character(word.text, spelling_.characters)) {
        found.message = fmt::format(
            "\"{}\" within a word means nothing here; in quotation marks "
            "it is a part of the word",
            word.text[*odd]);
        found.instead = without_odd_character(word.text, *odd, spelling_.truncation);
        return found;
    }
    return std::nullopt;
}

bool ConnectorParser::refuse_foreign() {
    const auto first = in_value_field() ? foreign_sign(at_) : foreign_word(at_);
    if (!first) return false;
    // the line to copy has none of them left
    std::string line(text_.substr(0, first->replaced.begin));
    line += first->instead;
    std::size_t done = first->replaced.end;
    for (std::size_t at = at_ + 1; at + 1 < tokens_.size(); ++at) {
        if (tokens_[at].range.begin < done || begins_operand(at)) continue;
        const auto further = foreign_word(at);
        if (!further || further->replaced.begin < done) continue;
        line += query::slice(text_, {done, further->replaced.begin});
        line += further->instead;
        done = further->replaced.end;
    }
    line += text_.substr(done);
    fail(first->range, first->message, std::move(line));
    return true;
}

}  // namespace news::dialect
