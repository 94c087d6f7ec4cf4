// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/progress.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/limits.hpp"

namespace news::query {

namespace {

bool has_logic(const Token& token, Logic logic) {
    const auto* form = as<LogicToken>(token);
    return form && form->logic == logic;
}

class Parser {
  public:
    Parser(Lexed lexed, std::string_view text) : text_(text), tokens_(std::move(lexed.tokens)) {
        parsed_.diagnostics = std::move(lexed.diagnostics);
    }

    Parsed parse() && {
        std::vector<Node> parts;
        while (true) {
            if (auto part = parse_or()) parts.push_back(std::move(*part));
            if (!is_sign(current(), Sign::close)) break;
            error(current().range, "this bracket closes nothing",
                  with_replacement(text_, current().range, ""));
            while (is_sign(current(), Sign::close))
                ++at_;
        }
        if (!parts.empty()) parsed_.tree = combine<And>(std::move(parts));
        if (!parsed_.tree && !first_error(parsed_.diagnostics))
            error({0, 0}, "the query is empty", "Iran AND coalition");
        return std::move(parsed_);
    }

  private:
    const Token& current() const { return tokens_[at_]; }
    const Token& next() { return tokens_[at_++]; }
    bool at_end() const { return as<EndToken>(current()) != nullptr; }
    // What an operand cannot begin with.
    bool at_border() const {
        return at_end() || is_sign(current(), Sign::close) || as<LogicToken>(current()) ||
               as<ProximityToken>(current());
    }

    std::optional<Node> parse_or() {
        std::vector<Node> alternatives;
        if (auto first = parse_and()) alternatives.push_back(std::move(*first));
        while (has_logic(current(), Logic::or_)) {
            const SourceRange range = next().range;
            if (alternatives.empty()) lacks("before", range);
            if (auto alternative = parse_and())
                alternatives.push_back(std::move(*alternative));
            else
                lacks("after", range);
        }
        if (alternatives.empty()) return std::nullopt;
        const bool mixes =
            alternatives.size() > 1 &&
            std::any_of(alternatives.begin(), alternatives.end(),
                        [](const Node& node) { return as<And>(node) && !node.bracketed; });
        Node node = combine<Or>(std::move(alternatives));
        if (mixes && !parsed_.mixed) parsed_.mixed = node.range;
        if (mixes) parsed_.obvious = false;
        return node;
    }

    std::optional<Node> parse_and() {
        std::vector<Node> operands;
        bool has_near = false;
        while (!at_end() && !is_sign(current(), Sign::close) && !has_logic(current(), Logic::or_)) {
            if (has_logic(current(), Logic::and_)) {
                const SourceRange range = next().range;
                if (operands.empty())
                    lacks("before", range);
                else if (at_border() && !has_logic(current(), Logic::not_))
                    lacks("after", range);
                continue;
            }
            if (as<ProximityToken>(current())) {
                lacks("before", next().range);
                continue;
            }
            auto operand = parse_unary();
            if (!operand) continue;
            has_near = has_near || (as<Near>(*operand) && !operand->bracketed);
            operands.push_back(std::move(*operand));
        }
        if (operands.empty()) return std::nullopt;
        if (has_near && operands.size() > 1) parsed_.obvious = false;
        return combine<And>(std::move(operands));
    }

    bool at_prefix() const {
        return has_logic(current(), Logic::not_) || is_sign(current(), Sign::minus) ||
               is_sign(current(), Sign::plus) || is_sign(current(), Sign::bang);
    }

    // Consumes at least one token.
    std::optional<Node> parse_unary() {
        if (!at_prefix()) return parse_near();
        const Token& prefix = next();
        if (is_sign(prefix, Sign::bang))
            error(prefix.range, "! is no operator: NOT leaves a word out, * stands for endings",
                  with_replacement(text_, prefix.range, "NOT "));
        if (is_sign(prefix, Sign::plus)) note_plus(prefix.range);
        if (at_prefix()) {
            error(current().range, "two of NOT, - and + in a row",
                  with_replacement(text_, current().range, ""));
            while (at_prefix())
                ++at_;
        }
        if (as<ProximityToken>(current())) {
            const SourceRange range{prefix.range.begin, next().range.end};
            error(range, fmt::format("{} is not supported", quoted(slice(text_, range))));
        }
        if (at_border()) {
            lacks("after", prefix.range);
            return std::nullopt;
        }
        auto operand = parse_near();
        if (!operand || is_sign(prefix, Sign::plus)) return operand;
        if (as<Near>(*operand) && !operand->bracketed) parsed_.obvious = false;
        const SourceRange range{prefix.range.begin, operand->range.end};
        return Node{range, false, Not{std::make_unique<Node>(std::move(*operand))}};
    }

    std::optional<Node> parse_near() {
        auto left = parse_primary();
        std::optional<Proximity> chain;
        while (as<ProximityToken>(current())) {
            const Token& token = next();
            const Proximity proximity = as<ProximityToken>(token)->proximity;
            if (has_logic(current(), Logic::not_) || is_sign(current(), Sign::minus)) {
                error(current().range,
                      fmt::format("NOT cannot stand within {}", to_string(proximity)));
                ++at_;
            }
            if (at_border()) {
                lacks("after", token.range);
                continue;
            }
            auto right = parse_primary();
            if (!right || !left) continue;
            if (chain && *chain != proximity)
                different_distances(*left, *chain, token.range, proximity);
            if (chain) {
                left->range.end = right->range.end;
                std::get<Near>(left->form).operands.push_back(std::move(*right));
                parsed_.obvious = false;
                continue;
            }
            chain = proximity;
            const SourceRange range{left->range.begin, right->range.end};
            std::vector<Node> operands;
            operands.push_back(std::move(*left));
            operands.push_back(std::move(*right));
            left = Node{range, false, Near{proximity, std::move(operands)}};
        }
        return left;
    }

    void different_distances(const Node& left, Proximity chain, SourceRange range,
                             Proximity proximity) {
        error(range,
              fmt::format("{} and {} in one chain need brackets", to_string(chain),
                          to_string(proximity)),
              with_replacement(text_, left.range, fmt::format("({})", slice(text_, left.range))));
    }

    // Consumes at least one token; nullopt after an error.
    std::optional<Node> parse_primary() {
        const Token& token = next();
        if (const auto* word = as<WordToken>(token)) {
            count_word(token);
            return Node{token.range, false, Word{word->literal, word->exact}};
        }
        if (const auto* phrase = as<PhraseToken>(token)) {
            count_word(token);
            return Node{token.range, false, Phrase{phrase->literal, phrase->slop}};
        }
        if (as<FieldToken>(token)) return parse_field(token);
        if (as<ComparisonToken>(token)) return parse_comparison(token);
        if (as<FunctionToken>(token)) return parse_function(token);
        if (is_sign(token, Sign::open)) return parse_group(token);
        error(token.range, fmt::format("{} cannot stand here", quoted(slice(text_, token.range))),
              with_replacement(text_, token.range, ""));
        return std::nullopt;
    }

    // Behind the opening bracket.
    std::optional<Node> parse_group(const Token& open) {
        if (depth_ == kMaxDepth) {
            stop(open.range, fmt::format("brackets nest deeper than {}", kMaxDepth));
            return std::nullopt;
        }
        ++depth_;
        auto inner = parse_or();
        --depth_;
        if (at_end()) {
            error(open.range, "bracket opened here is never closed",
                  with_replacement(text_, {text_.size(), text_.size()}, ")"));
            return inner;
        }
        const Token& close = next();
        if (!inner)
            error({open.range.begin, close.range.end}, "there is nothing in these brackets",
                  with_replacement(text_, {open.range.begin, close.range.end}, ""));
        else
            inner->bracketed = true;
        return inner;
    }

    std::optional<Node> parse_field(const Token& token) {
        const std::string& name = as<FieldToken>(token)->name;
        const SourceRange name_range{token.range.begin, token.range.begin + name.size()};
        const bool adjacent = current().range.begin == token.range.end;
        auto field = find_field(name);
        if (!field) {
            unknown_field(name_range, token);
            field = Field::text;
        } else if (at_end() || !adjacent || is_sign(current(), Sign::close) ||
                   as<LogicToken>(current())) {
            std::size_t end = token.range.end;
            while (end < text_.size() && text_[end] == ' ')
                ++end;
            const bool spaced = end < text_.size() && !at_border();
            error(token.range,
                  spaced ? fmt::format("nothing may stand between \"{}:\" and its value", name)
                         : fmt::format("\"{}:\" has nothing after it", name),
                  spaced ? with_replacement(text_, {token.range.end, end}, "")
                         : std::string(info(*field).example));
        }
        if (at_border()) return std::nullopt;
        auto operand = parse_primary();
        if (!operand) return std::nullopt;
        if (info(*field).kind == FieldKind::text && adjacent) check_text_value(token, *operand);
        const SourceRange range{token.range.begin, tokens_[at_ - 1].range.end};
        return Node{range, false, Fielded{*field, std::make_unique<Node>(std::move(*operand))}};
    }

    // What is an operator or a field elsewhere is none behind "headline:".
    void check_text_value(const Token& field, const Node& operand) {
        if (!as<Word>(operand)) return;
        const std::string_view typed = slice(text_, operand.range);
        const SourceRange first{operand.range.begin, operand.range.begin + 1};
        if (typed[0] == '-' || typed[0] == '+' || typed[0] == '!') {
            const SourceRange both{field.range.begin, first.end};
            error(first, fmt::format("\"{}\" stands before the field", typed[0]),
                  with_replacement(text_, both, fmt::format("-{}", slice(text_, field.range))));
        }
        const std::size_t colon = typed.find(':');
        if (colon != typed.npos && find_field(typed.substr(0, colon)))
            error({operand.range.begin, operand.range.begin + colon}, "a field within a field",
                  with_replacement(text_, field.range, ""));
    }

    // headline:Iran   (all fields: news-searcher fields; for the text itself: "headlin:Iran")
    void unknown_field(SourceRange name, const Token& token) {
        std::string_view whole = slice(text_, name);
        if (as<WordToken>(current()) && current().range.begin == token.range.end)
            whole = slice(text_, {name.begin, current().range.end});
        if (as<ComparisonToken>(token)) whole = slice(text_, token.range);
        const std::string itself = fmt::format("\"{}\"", whole);
        const std::string_view typed = slice(text_, name);
        std::string hint = itself + "   (all fields: news-searcher fields)";
        if (const auto nearest = nearest_field(typed))
            hint = fmt::format("{}   (all fields: news-searcher fields; for the text itself: {})",
                               with_replacement(text_, name, info(*nearest).name), itself);
        error(name, fmt::format("there is no field {}", quoted(typed)), std::move(hint));
    }

    std::optional<Node> parse_comparison(const Token& token) {
        const auto& comparison = *as<ComparisonToken>(token);
        count_word(token);
        const SourceRange name{token.range.begin, token.range.begin + comparison.name.size()};
        const auto field = find_field(comparison.name);
        const std::string value(slice(text_, comparison.value));
        if (!field) {
            unknown_field(name, token);
            return std::nullopt;
        }
        const FieldInfo& row = info(*field);
        const SourceRange sign{name.end, comparison.value.begin};
        if (row.kind != FieldKind::date && row.kind != FieldKind::number) {
            error(sign, fmt::format("{} cannot be compared: it is searched with a colon", row.name),
                  with_replacement(text_, sign, ":"));
            return std::nullopt;
        }
        if (value.empty()) {
            error(token.range,
                  fmt::format("{} has nothing to compare with", quoted(slice(text_, token.range))),
                  std::string(row.example));
            return std::nullopt;
        }
        return Node{token.range, false,
                    Comparison{*field, comparison.relation, value, comparison.value}};
    }

    std::optional<Node> parse_function(const Token& token) {
        const std::string& name = as<FunctionToken>(token)->name;
        auto inner = parse_group(token);
        if (name != "EXACT")
            error(token.range,
                  name == "CAPS" ? "CAPS(…), only with capitals, is not supported yet"
                                 : "ATLEAST…(…), so many times, is not supported yet",
                  with_replacement(text_, token.range, "("));
        if (!inner || name != "EXACT") return inner;
        const SourceRange range{token.range.begin, tokens_[at_ - 1].range.end};
        return Node{range, false, Exactly{std::make_unique<Node>(std::move(*inner))}};
    }

    void count_word(const Token& token) {
        if (++words_ == kMaxWords + 1)
            stop(token.range,
                 fmt::format("the query has more than {} words", with_thousands(kMaxWords)));
    }

    // An operator without an operand on one side.
    void lacks(std::string_view side, SourceRange range) {
        const std::string_view typed = slice(text_, range);
        const bool lower =
            std::none_of(typed.begin(), typed.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
            std::any_of(typed.begin(), typed.end(), is_letter);
        error(range, fmt::format("{} has nothing {} it", quoted(typed), side),
              with_replacement(text_, range, lower ? fmt::format("\"{}\"", typed) : ""));
    }

    // One operand stands for itself.
    template <class Form>
    static Node combine(std::vector<Node> operands) {
        if (operands.size() == 1) return std::move(operands.front());
        const SourceRange range{operands.front().range.begin, operands.back().range.end};
        return {range, false, Form{std::move(operands)}};
    }

    void error(SourceRange range, std::string message, std::string hint = {}) {
        if (stopped_) return;
        parsed_.diagnostics.push_back(
            {Severity::error, std::move(message), range, std::move(hint)});
    }
    void note_plus(SourceRange range) {
        if (std::exchange(noted_plus_, true)) return;
        parsed_.diagnostics.push_back(
            {Severity::note,
             "+ is not needed: every word counts unless OR says otherwise",
             range,
             {}});
    }
    // Over a bound: nothing more is read or said.
    void stop(SourceRange range, std::string message) {
        error(range, std::move(message));
        stopped_ = true;
        at_ = tokens_.size() - 1;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t words_ = 0;
    bool stopped_ = false;
    bool noted_plus_ = false;
    Parsed parsed_;
};

}  // namespace

Parsed parse(Lexed lexed, std::string_view text) {
    return Parser(std::move(lexed), text).parse();
}

}  // namespace news::query
