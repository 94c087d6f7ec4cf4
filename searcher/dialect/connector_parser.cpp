// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/connector_parser.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/unicode.hpp"
#include "searcher/dialect/languages.hpp"

namespace news::dialect {

using query::SourceRange;

namespace {

bool has_word(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return query::is_letter(c) || query::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    });
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = at;
        if (!query::is_space(next_code_point(text, at))) continue;
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = at;
    }
    if (begin < text.size()) words.push_back(text.substr(begin));
    return words;
}

}  // namespace

void add_optional_letters(Term& term, std::size_t letters) {
    for (std::size_t i = 0; i < letters; ++i) {
        term.literal.wildcards.push_back(term.literal.text.size());
        term.literal.text += '?';
    }
    term.fewer = letters;
}

const FieldName* find_name(std::span<const FieldName> table, std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const FieldName& row) {
        return query::same_word(row.name, name);
    });
    return found == table.end() ? nullptr : &*found;
}

ConnectorParser::ConnectorParser(std::string_view text, Cut cut, std::span<const Link> order,
                                 Connector implied, Spelling spelling)
    : text_(text),
      tokens_(std::move(cut.tokens)),
      order_(order),
      implied_(std::move(implied)),
      spelling_(spelling),
      error_(std::move(cut.error)) {}

Result<Translation> ConnectorParser::translate() && {
    Part part;
    if (!error_ && token().kind == Kind::end)
        fail({0, 0}, "the query is empty", std::string(query::kExampleQuery));
    if (!error_) part = parse(0);
    if (token().kind == Kind::close)
        fail(token().range, "this bracket closes nothing", replaced(token().range, ""));
    if (error_) return tl::unexpected<Error>(to_error(*error_, text_));
    return Translation{std::move(part.text), std::move(notes_)};
}

const Token& ConnectorParser::token(std::size_t ahead) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

void ConnectorParser::advance(std::size_t tokens) {
    at_ = std::min(at_ + tokens, tokens_.size() - 1);
}

const Connector* ConnectorParser::connector_here() const {
    if (token().kind == Kind::end || token().kind == Kind::close) return nullptr;
    return token().kind == Kind::connector ? &token().connector : &implied_;
}

Part ConnectorParser::parse_from(Link loosest) {
    const auto level = std::find(order_.begin(), order_.end(), loosest) - order_.begin();
    return parse(static_cast<std::size_t>(level));
}

Part ConnectorParser::parse(std::size_t level) {
    if (level == order_.size()) return first_operand();
    const auto here_of_level = [&] {
        const Connector* here = connector_here();
        return here && here->link == order_[level] ? here : nullptr;
    };
    Part first = parse(level + 1);
    if (!here_of_level()) return first;
    struct Here {
        const Connector* connector;
        SourceRange range;
    };
    std::vector<Part> operands;
    std::vector<Here> connectors;
    std::set<unsigned> ranks;
    operands.push_back(std::move(first));
    while (const Connector* here = here_of_level()) {
        SourceRange range{token().range.begin, token().range.begin};
        if (token().kind == Kind::connector) {
            range = token().range;
            advance();
        }
        ranks.insert(here->rank);
        connectors.push_back({here, range});
        operands.push_back(parse(level + 1));
    }
    // the tightest first, those of one rank from left to right
    for (const unsigned rank : ranks) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < connectors.size(); ++i) {
            if (connectors[i].connector->rank == rank) {
                operands[kept] = join(std::move(operands[kept]), *connectors[i].connector,
                                      connectors[i].range, std::move(operands[i + 1]));
                continue;
            }
            if (kept != i) {
                connectors[kept] = connectors[i];
                operands[kept + 1] = std::move(operands[i + 1]);
            }
            ++kept;
        }
        connectors.resize(kept);
    }
    return std::move(operands.front());
}

Part ConnectorParser::join(Part left, const Connector& connector, SourceRange range, Part right) {
    if (error_) return {};
    if (!connector.refusal.empty()) {
        const auto typed = [&](const Part& part) { return slice(text_, part.range); };
        return fail(
            range, connector.refusal,
            replaced({left.range.begin, right.range.end},
                     fmt::format(fmt::runtime(connector.instead), fmt::arg("left", typed(left)),
                                 fmt::arg("right", typed(right)))));
    }
    switch (connector.link) {
        case Link::either:
            return either(std::move(left), std::move(right));
        case Link::both:
            return both(std::move(left), std::move(right));
        case Link::excluding:
            return excluding(std::move(left), std::move(right));
        case Link::follows:
        case Link::near:
            break;
    }
    return join_near(std::move(left), connector, range, std::move(right));
}

Part ConnectorParser::join_near(Part left, const Connector& connector, SourceRange range,
                                Part right) {
    const bool spans = left.is_span && right.is_span;
    if (connector.link == Link::follows && (!spans || left.has_field || right.has_field))
        return fail(range, "a connector is missing here", replaced(range, "AND "));
    if (!spans)
        return fail(range,
                    fmt::format("{} goes with words, phrases and OR only",
                                query::quoted(slice(text_, range))),
                    replaced(range, "AND"));
    Part part = near(std::move(left), connector.proximity, std::move(right));
    if (part.depth > query::kMaxDepth)
        return fail(range, fmt::format("brackets would nest deeper than {}", query::kMaxDepth),
                    std::string(query::kSplitHint));
    return part;
}

Part ConnectorParser::first_operand() {
    switch (token().kind) {
        case Kind::open:
            return group();
        case Kind::word:
            if (foreign_sign(at_) && refuse_foreign()) return {};
            return operand();
        case Kind::quoted:
            return operand();
        case Kind::connector:
            if (token().connector.link == Link::excluding) {
                advance();
                if (token().kind == Kind::connector) break;
                return negated(parse_from(Link::near));
            }
            break;
        case Kind::close:
        case Kind::end:
            break;
    }
    return missing_operand();
}

Part ConnectorParser::missing_operand() {
    const auto lacks = [&](const Token& connector, std::string_view side) {
        return fail(
            connector.range,
            fmt::format("{} has nothing {} it", query::quoted(slice(text_, connector.range)), side),
            replaced(connector.range, ""));
    };
    if (token().kind == Kind::connector) return lacks(token(), "before");
    const Token* before = at_ > 0 ? &tokens_[at_ - 1] : nullptr;
    if (before && before->kind == Kind::connector) return lacks(*before, "after");
    if (before && before->kind == Kind::open && token().kind == Kind::close)
        return refuse(at_ - 1, at_ + 1, "there is nothing in these brackets");
    return fail(before ? before->range : token().range, "there is nothing to search for here",
                std::string(query::kExampleQuery));
}

Part ConnectorParser::group() {
    const std::size_t open = at_;
    if (depth_ == query::kMaxDepth)
        return fail(token().range, fmt::format("brackets nest deeper than {}", query::kMaxDepth),
                    std::string(query::kSplitHint));
    ++depth_;
    advance();
    Part part = parse(0);
    --depth_;
    if (error_) return {};
    if (token().kind != Kind::close) return never_closed(open);
    advance();
    part.range = range_of(open, at_);
    return part;
}

Part ConnectorParser::never_closed(std::size_t open) {
    return fail(tokens_[open].range, "bracket opened here is never closed",
                replaced({text_.size(), text_.size()}, std::string(depth_ + 1, ')')));
}

std::size_t ConnectorParser::behind_group(std::size_t open) const {
    std::size_t depth = 0;
    std::size_t at = open;
    for (; tokens_[at].kind != Kind::end; ++at) {
        if (tokens_[at].kind == Kind::open) ++depth;
        if (tokens_[at].kind == Kind::close && --depth == 0) return at + 1;
    }
    return at;
}

bool ConnectorParser::count_word(SourceRange range) {
    if (++words_ <= query::kMaxWords) return true;
    fail(range, query::too_many_words(), std::string(query::kSplitHint));
    return false;
}

Part ConnectorParser::words(std::size_t most) {
    std::vector<Term> terms;
    do {
        if (refuse_foreign()) return {};
        const Token& word = token();
        if (!has_word(word.text))
            return refuse(at_, at_ + 1,
                          fmt::format("there is no word in {}", query::quoted(word.text)));
        if (!count_word(word.range)) return {};
        terms.push_back(term(word.text, word.range));
        advance();
    } while (terms.size() < most && token().kind == Kind::word && !begins_operand(at_));
    return error_ ? Part() : as_part(terms);
}

Part ConnectorParser::quoted(bool exact) {
    const Token& quoted = token();
    const auto offset = static_cast<std::size_t>(quoted.text.data() - text_.data());
    std::vector<Term> terms;
    for (const std::string_view word : split_words(quoted.text)) {
        if (!has_word(word)) continue;  // a dash between two words
        const std::size_t begin =
            offset + static_cast<std::size_t>(word.data() - quoted.text.data());
        if (!count_word({begin, begin + word.size()})) return {};
        terms.push_back(term(word, {begin, begin + word.size()}));
        terms.back().exact = exact;
    }
    if (terms.empty())
        return refuse(at_, at_ + 1, "there is no word between these quotation marks");
    Part part = as_part(terms);
    part.range = quoted.range;
    advance();
    return part;
}

bool ConnectorParser::in_value_field() const {
    return field_ && info(*field_).kind == FieldKind::value;
}

Part ConnectorParser::as_part(const std::vector<Term>& terms) {
    if (!in_value_field()) return phrase(terms);
    if (*field_ != Field::lang) return value(terms);
    std::vector<Term> codes = terms;
    for (Term& code : codes)
        code.literal.text = language_code(code.literal.text);
    return value(codes);
}

bool ConnectorParser::enter(const FieldName& name, std::size_t first) {
    if (field_) {
        refuse(first, at_, "a field within a field");
        return false;
    }
    field_ = name.field;
    return true;
}

Part ConnectorParser::leave(const FieldName& name, std::size_t first, Part part) {
    if (error_) return {};
    const SourceRange range = range_of(first, at_);
    const FieldInfo& field = info(*name.field);
    if (!name.note.empty()) note(range, std::string(name.note));
    if (field.kind == FieldKind::value && field.field != Field::lang)
        note(range, fmt::format("{}: is compared as a whole, not word by word", field.name));
    part = in_field(field.field, std::move(part));
    part.range = range;
    return part;
}

Part ConnectorParser::fail(SourceRange range, std::string message, std::string hint) {
    if (!error_)
        error_ =
            query::Diagnostic{query::Severity::error, std::move(message), range, std::move(hint)};
    at_ = tokens_.size() - 1;
    return {};
}

Part ConnectorParser::refuse(std::size_t first, std::size_t last, std::string message) {
    const SourceRange range = range_of(first, last);
    while (first > 0 && tokens_[first - 1].kind == Kind::open &&
           tokens_[last].kind == Kind::close) {
        --first;
        ++last;
    }
    // what joined it to the rest goes with it
    if (first > 0 && tokens_[first - 1].kind == Kind::connector)
        --first;
    else if (tokens_[last].kind == Kind::connector &&
             tokens_[last].connector.link != Link::excluding)
        ++last;
    SourceRange left_out = range_of(first, last);
    if (first > 0 && tokens_[first - 1].kind == Kind::open)
        left_out.end = tokens_[last].range.begin;
    return fail(range, std::move(message), replaced(left_out, ""));
}

void ConnectorParser::note(SourceRange range, std::string message) {
    const bool known = std::any_of(
        notes_.begin(), notes_.end(),
        [&](const query::Diagnostic& diagnostic) { return diagnostic.message == message; });
    if (!known && !error_) notes_.push_back({query::Severity::note, std::move(message), range, {}});
}

SourceRange ConnectorParser::range_of(std::size_t first, std::size_t last) const {
    return {tokens_[first].range.begin, tokens_[last - 1].range.end};
}

std::string ConnectorParser::replaced(SourceRange range, std::string_view replacement) const {
    return query::with_replacement(text_, range, replacement);
}

}  // namespace news::dialect
