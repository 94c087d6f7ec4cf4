// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/parser.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "common/query/limits.hpp"
#include "common/query/parser_diagnostics.hpp"

namespace news::query {

namespace {

bool has_logic(const Token& token, Logic logic) {
    const auto* form = as<LogicToken>(token);
    return form && form->logic == logic;
}

// "NOT a NEAR/5 b", "a NEAR/5 b c": how far the proximity reaches is not plain to see.
bool is_bare_near(const Node& node) {
    return as<Near>(node) && !node.bracketed();
}

template <class Form>
Node make_node(SourceRange range, Form form) {
    return {range, range, std::move(form)};
}

std::unique_ptr<Node> boxed(Node node) {
    return std::make_unique<Node>(std::move(node));
}

// One operand stands for itself.
template <class Form>
Node combine(std::vector<Node> operands) {
    if (operands.size() == 1) return std::move(operands.front());
    const SourceRange range{operands.front().outer.begin, operands.back().outer.end};
    return make_node(range, Form{std::move(operands)});
}

class Parser {
  public:
    Parser(Lexed lexed, std::string_view text)
        : text_(text), tokens_(std::move(lexed.tokens)), say_(text, std::move(lexed.diagnostics)) {}

    Parsed parse() && {
        std::vector<Node> parts;
        while (true) {
            if (auto part = parse_or()) parts.push_back(std::move(*part));
            if (!is_sign(current(), Sign::close)) break;
            say_.brackets(current().range, "this bracket closes nothing");
            while (is_sign(current(), Sign::close))
                ++at_;
        }
        if (!parts.empty()) parsed_.tree = combine<And>(std::move(parts));
        if (!parsed_.tree && !say_.has_error())
            say_.error({0, 0},
                       text_.find_first_not_of(' ') == text_.npos ? "the query is empty"
                                                                  : "the query has no word",
                       std::string(kExampleQuery));
        parsed_.diagnostics = std::move(say_).take();
        return std::move(parsed_);
    }

  private:
    const Token& current() const { return tokens_[at_]; }
    const Token& next() { return tokens_[at_++]; }
    bool at_end() const { return as<EndToken>(current()) != nullptr; }

    // nullptr where no word or phrase stands; -1 and less are out of range.
    const Token* word_token(std::size_t at) const {
        if (at >= tokens_.size()) return nullptr;
        const Token& token = tokens_[at];
        return as<WordToken>(token) || as<PhraseToken>(token) ? &token : nullptr;
    }

    static bool opens(const Token& token) {
        return is_sign(token, Sign::open) || as<FunctionToken>(token);
    }

    // What means nothing without an operand behind it.
    static bool leads_on(const Token& token) {
        return as<LogicToken>(token) || as<ProximityToken>(token) || as<FieldToken>(token) ||
               (as<SignToken>(token) && !is_sign(token, Sign::open) &&
                !is_sign(token, Sign::close));
    }

    // What an operand cannot begin with.
    bool at_border() const {
        return at_end() || is_sign(current(), Sign::close) || as<LogicToken>(current()) ||
               as<ProximityToken>(current());
    }

    bool at_prefix() const {
        return has_logic(current(), Logic::not_) || is_sign(current(), Sign::minus) ||
               is_sign(current(), Sign::plus) || is_sign(current(), Sign::bang);
    }

    std::optional<Node> parse_or() {
        std::vector<Node> alternatives;
        if (auto first = parse_and()) alternatives.push_back(std::move(*first));
        while (has_logic(current(), Logic::or_)) {
            const SourceRange range = next().range;
            if (alternatives.empty()) say_.lacks("before", range);
            if (auto alternative = parse_and())
                alternatives.push_back(std::move(*alternative));
            else
                say_.lacks("after", range);
        }
        if (alternatives.empty()) return std::nullopt;
        const bool mixes =
            alternatives.size() > 1 &&
            std::any_of(alternatives.begin(), alternatives.end(),
                        [](const Node& node) { return as<And>(node) && !node.bracketed(); });
        Node node = combine<Or>(std::move(alternatives));
        if (mixes && !parsed_.mixed) parsed_.mixed = node.range;
        if (mixes) parsed_.obvious = false;
        return node;
    }

    std::optional<Node> parse_and() {
        std::vector<Node> operands;
        while (!at_end() && !is_sign(current(), Sign::close) && !has_logic(current(), Logic::or_)) {
            if (has_logic(current(), Logic::and_)) {
                const SourceRange range = next().range;
                if (operands.empty())
                    say_.lacks("before", range);
                else if (at_border() && !has_logic(current(), Logic::not_))
                    say_.lacks("after", range);
                continue;
            }
            if (as<ProximityToken>(current())) {
                say_.lacks("before", next().range);
                continue;
            }
            if (auto operand = parse_unary()) operands.push_back(std::move(*operand));
        }
        if (operands.empty()) return std::nullopt;
        if (operands.size() > 1 && std::any_of(operands.begin(), operands.end(), is_bare_near))
            parsed_.obvious = false;
        return combine<And>(std::move(operands));
    }

    // Consumes at least one token.
    std::optional<Node> parse_unary() {
        if (!at_prefix()) return parse_near();
        const bool follows_operator = at_ > 0 && as<LogicToken>(tokens_[at_ - 1]);
        const Token& before = tokens_[follows_operator ? at_ - 1 : at_];
        const Token& prefix = next();
        if (is_sign(prefix, Sign::bang)) say_.bang(prefix.range);
        if (is_sign(prefix, Sign::plus)) say_.note_plus(prefix.range);
        if (at_prefix()) {
            say_.two_signs(current().range);
            while (at_prefix())
                ++at_;
        }
        if (const auto* near = as<ProximityToken>(current())) {
            const SourceRange range{prefix.range.begin, next().range.end};
            say_.not_near(range, near->proximity, word_token(at_ - 3), word_token(at_));
        }
        if (at_border()) {
            say_.lacks("after", prefix.range, {before.range.begin, prefix.range.end});
            return std::nullopt;
        }
        auto operand = parse_near();
        if (!operand || is_sign(prefix, Sign::plus)) return operand;
        if (is_bare_near(*operand)) parsed_.obvious = false;
        const SourceRange range{prefix.range.begin, operand->outer.end};
        return make_node(range, Not{boxed(std::move(*operand))});
    }

    std::optional<Node> parse_near() {
        auto left = parse_primary();
        std::optional<Proximity> chain;
        while (const auto* form = as<ProximityToken>(current())) {
            const Token& token = next();
            if (has_logic(current(), Logic::not_) || is_sign(current(), Sign::minus))
                say_.not_within(token.range, form->proximity, next().range);
            if (at_border()) {
                say_.lacks("after", token.range);
                continue;
            }
            auto right = parse_primary();
            if (!right || !left) continue;
            if (chain && *chain != form->proximity)
                say_.different_distances(*left, *chain, token.range, form->proximity);
            extend(*left, std::move(*right), chain.has_value(), form->proximity);
            chain = form->proximity;
        }
        return left;
    }

    // a NEAR/5 b, then NEAR/5 c: one chain.
    void extend(Node& left, Node right, bool is_chain, Proximity proximity) {
        if (is_chain) {
            left.range.end = left.outer.end = right.outer.end;
            std::get<Near>(left.form).operands.push_back(std::move(right));
            parsed_.obvious = false;
            return;
        }
        const SourceRange range{left.outer.begin, right.outer.end};
        Near near{proximity, {}};
        near.operands.push_back(std::move(left));
        near.operands.push_back(std::move(right));
        left = make_node(range, std::move(near));
    }

    // Consumes at least one token; nullopt after an error.
    std::optional<Node> parse_primary() {
        const Token& token = next();
        if (const auto* word = as<WordToken>(token)) {
            count_word(token);
            return make_node(token.range, Word{word->literal, word->exact});
        }
        if (const auto* phrase = as<PhraseToken>(token)) {
            count_word(token);
            return make_node(token.range, Phrase{phrase->literal, phrase->slop});
        }
        if (as<FieldToken>(token)) return parse_field(token);
        if (as<ComparisonToken>(token)) return parse_comparison(token);
        if (as<FunctionToken>(token)) return parse_function(token);
        if (is_sign(token, Sign::open)) return parse_group(token);
        say_.brackets(token.range,
                      fmt::format("{} cannot stand here", quoted(slice(text_, token.range))));
        return std::nullopt;
    }

    // Behind the opening bracket.
    std::optional<Node> parse_group(const Token& open) {
        const std::size_t first = at_ - 1;
        if (depth_ == kMaxDepth) {
            stop(open.range, fmt::format("brackets nest deeper than {}", kMaxDepth));
            return std::nullopt;
        }
        ++depth_;
        auto inner = parse_or();
        --depth_;
        if (at_end()) {
            inner ? say_.never_closed(open.range, depth_) : never_filled(first);
            return inner;
        }
        const SourceRange range{open.range.begin, next().range.end};
        if (inner)
            inner->outer = range;
        else
            say_.brackets(range, "there is nothing in these brackets", emptied(first, at_));
        return inner;
    }

    // "(iran OR (", "iran AND headline:(": what leads up to the bracket means nothing without it.
    void never_filled(std::size_t open) {
        std::size_t first = open;
        std::size_t depth = depth_;
        for (; first > 0; --first) {
            const Token& before = tokens_[first - 1];
            if (!opens(before) && !leads_on(before)) break;
            if (opens(before) && depth > 0) --depth;
        }
        say_.never_filled(tokens_[open].range, tokens_[first].range.begin, depth);
    }

    // Empty brackets, from token `first` to before `end`, with what means nothing without them:
    // "AND headline:()", "(())".
    SourceRange emptied(std::size_t first, std::size_t end) const {
        for (;;) {
            while (first > 0 && leads_on(tokens_[first - 1]))
                --first;
            const bool enclosed =
                first > 0 && opens(tokens_[first - 1]) && is_sign(tokens_[end], Sign::close);
            if (!enclosed) break;
            --first;
            ++end;
        }
        // "() AND iran"
        const auto joins = [](const Token& token) {
            return (as<LogicToken>(token) && !has_logic(token, Logic::not_)) ||
                   as<ProximityToken>(token);
        };
        if (first == 0 || opens(tokens_[first - 1]))
            while (joins(tokens_[end]))
                ++end;
        return {tokens_[first].range.begin, tokens_[end - 1].range.end};
    }

    std::optional<Node> parse_field(const Token& token) {
        const std::string& name = as<FieldToken>(token)->name;
        const bool adjacent = current().range.begin == token.range.end;
        const auto field = find_field(name);
        if (!field) {
            const bool has_word = adjacent && as<WordToken>(current());
            const SourceRange named{token.range.begin, token.range.begin + name.size()};
            say_.unknown_field(named,
                               has_word ? SourceRange{named.begin, current().range.end} : named);
        } else if (at_border() || !adjacent) {
            say_.no_value(token.range, *field, !at_border());
        }
        if (at_border()) return std::nullopt;
        auto operand = parse_primary();
        if (!operand) return std::nullopt;
        const Field known = field.value_or(Field::text);
        if (adjacent) say_.check_value(token.range, known, *operand);
        const SourceRange range{token.range.begin, operand->outer.end};
        return make_node(range, Fielded{known, boxed(std::move(*operand))});
    }

    std::optional<Node> parse_comparison(const Token& token) {
        const auto& [name, relation, value] = *as<ComparisonToken>(token);
        count_word(token);
        const SourceRange named{token.range.begin, token.range.begin + name.size()};
        const auto field = find_field(name);
        if (!field) {
            say_.unknown_field(named, token.range);
            return std::nullopt;
        }
        const FieldKind kind = info(*field).kind;
        if (kind != FieldKind::date && kind != FieldKind::number) {
            say_.not_comparable({named.end, value.begin}, *field);
            return std::nullopt;
        }
        if (value.begin == value.end) {
            say_.no_value(token.range, *field, !at_border());
            return std::nullopt;
        }
        return make_node(token.range,
                         Comparison{*field, relation, std::string(slice(text_, value)), value});
    }

    std::optional<Node> parse_function(const Token& token) {
        const auto& [function, times] = *as<FunctionToken>(token);
        auto inner = parse_group(token);
        if (!inner) return inner;
        const SourceRange range = inner->outer;
        switch (function) {
            case Function::at_least:
                return make_node(range, AtLeast{times, boxed(std::move(*inner))});
            case Function::capitals:
                return make_node(range, Capitals{boxed(std::move(*inner))});
            case Function::exactly:
                break;
        }
        return make_node(range, Exactly{boxed(std::move(*inner))});
    }

    void count_word(const Token& token) {
        if (++words_ == kMaxWords + 1) stop(token.range, too_many_words());
    }

    // Over a bound: nothing more is read.
    void stop(SourceRange range, std::string message) {
        say_.stop(range, std::move(message));
        at_ = tokens_.size() - 1;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t words_ = 0;
    ParserDiagnostics say_;
    Parsed parsed_;
};

}  // namespace

Parsed parse(Lexed lexed, std::string_view text) {
    return Parser(std::move(lexed), text).parse();
}

}  // namespace news::query
