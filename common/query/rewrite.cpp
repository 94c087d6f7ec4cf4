// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/rewrite.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/query/overload.hpp"
#include "common/query/rewrite_diagnostics.hpp"
#include "common/query/text_reading.hpp"
#include "common/query/value_reading.hpp"

namespace news::query {

namespace {

// What holds for a part of the tree by what it stands in.
struct Scope {
    Field field = Field::text;
    const Node* fielded = nullptr;   // where the field was named
    bool exact = false;              // within EXACT(…)
    const Node* capitals = nullptr;  // CAPS(…) around it
    std::string functions;           // the same as typed, for messages: "EXACT(CAPS("

    Scope within(Function function, const Node& node) const {
        Scope inner = *this;
        if (function == Function::capitals)
            inner.capitals = &node;
        else
            inner.exact = true;
        inner.functions.append(to_string(function)).append("(");
        return inner;
    }
};

using Place = std::optional<Meaning>;

constexpr std::string_view kRangeExample = "2014-11..2015-07";

class Rewriter {
  public:
    Rewriter(std::string_view text, std::chrono::sys_days today)
        : text_(text), today_(today), say_(text) {}

    Rewritten rewrite(const Node& tree) && {
        Rewritten rewritten;
        rewritten.meaning = read(tree, {}, tree.range);
        rewritten.diagnostics = std::move(say_).take();
        if (first_error(rewritten.diagnostics)) rewritten.meaning.reset();
        return rewritten;
    }

  private:
    // `range`: of the node, with its field where that stands just before it.
    Place read(const Node& node, Scope scope, SourceRange range) {
        if (say_.is_full()) return std::nullopt;
        return std::visit(
            Overload{
                [&](const Word& word) { return read_operand(node, word.literal, scope, range); },
                [&](const Phrase& phrase) {
                    return read_operand(node, phrase.literal, scope, range);
                },
                [&](const And& form) { return read_list<AllOf>(form.operands, scope, range); },
                [&](const Or& form) { return read_list<AnyOf>(form.operands, scope, range); },
                [&](const Not& form) -> Place {
                    Place part = read(*form.operand, scope, form.operand->range);
                    if (!part) return std::nullopt;
                    return Meaning{range, NoneOf{std::make_unique<Meaning>(std::move(*part))}};
                },
                [&](const Near&) { return read_enclosed(node, node, scope, range, 1); },
                [&](const Fielded& form) { return read_fielded(node, form, scope, range); },
                [&](const Comparison& form) { return read_comparison(form, scope, range); },
                [&](const AtLeast& form) { return read_at_least(node, form, scope, range); },
                [&](const Capitals& form) {
                    return read(*form.operand, scope.within(Function::capitals, node),
                                form.operand->range);
                },
                [&](const Exactly& form) {
                    return read(*form.operand, scope.within(Function::exactly, node),
                                form.operand->range);
                }},
            node.form);
    }

    template <class List>
    Place read_list(const std::vector<Node>& operands, Scope scope, SourceRange range) {
        List list;
        for (const Node& operand : operands) {
            Place part = read(operand, scope, operand.range);
            if (!part) continue;
            if (auto* same = std::get_if<List>(&part->form))
                std::move(same->parts.begin(), same->parts.end(), std::back_inserter(list.parts));
            else
                list.parts.push_back(std::move(*part));
        }
        if (list.parts.empty()) return std::nullopt;
        if constexpr (std::is_same_v<List, AllOf>) say_.excluding_values(list.parts);
        if (list.parts.size() == 1) return std::move(list.parts.front());
        return Meaning{range, std::move(list)};
    }

    Place read_fielded(const Node& node, const Fielded& form, Scope scope, SourceRange range) {
        if (scope.fielded) {
            say_.nested_field(*scope.fielded, node.range);
            return std::nullopt;
        }
        scope.field = form.field;
        scope.fielded = &node;
        const bool group = form.operand->bracketed();
        return read(*form.operand, scope, group ? form.operand->range : range);
    }

    // A word or phrase, as the kind of its field has it. Values are exact without "=" too.
    Place read_operand(const Node& node, const Literal& literal, Scope scope, SourceRange range) {
        if (scope.capitals && info(scope.field).kind != FieldKind::text) {
            say_.value_in_capitals(*scope.capitals, node.range, scope.field);
            return std::nullopt;
        }
        switch (info(scope.field).kind) {
            case FieldKind::text:
                break;
            case FieldKind::value: {
                auto match = read_value(scope.field, literal);
                if (!match) return say_.problem(node.range, match.error());
                if (as<Word>(node)) say_.note_list(scope.field, node.range);
                return Meaning{range, std::move(*match)};
            }
            case FieldKind::date: {
                auto dates = read_date(literal.text, today_);
                if (!dates) return say_.date_problem(node.range, dates.error(), kRangeExample);
                if (scope.field != Field::date && dates->possible)
                    return say_.problem(node.range,
                                        {fmt::format("~ goes with date: only; {} is always a day",
                                                     info(scope.field).name),
                                         literal.text.substr(1)});
                return Meaning{range, DateMatch{scope.field, *dates}};
            }
            case FieldKind::number: {
                auto match = read_number(scope.field, literal.text);
                if (!match) return say_.problem(node.range, match.error());
                return Meaning{range, *match};
            }
        }
        auto span = read_text(node, scope);
        if (!span) return std::nullopt;
        return Meaning{range,
                       TextMatch{scope.field, std::move(*span), 1, std::move(scope.functions)}};
    }

    // Of words joined by AND each so often, of those joined by OR all together.
    Place read_at_least(const Node& node, const AtLeast& form, Scope scope, SourceRange range) {
        if (const auto* all = as<And>(*form.operand)) {
            AllOf each;
            scope.functions += fmt::format("{}{}(", to_string(Function::at_least), form.times);
            for (const Node& operand : all->operands)
                if (auto part = read_enclosed(node, operand, scope, operand.range, form.times))
                    each.parts.push_back(std::move(*part));
            if (each.parts.size() != all->operands.size()) return std::nullopt;
            return Meaning{range, std::move(each)};
        }
        return read_enclosed(node, *form.operand, scope, range, form.times);
    }

    // A span that stands `times` times. `enclosure`: what says that it is one.
    Place read_enclosed(const Node& enclosure, const Node& node, Scope scope, SourceRange range,
                        unsigned times) {
        if (info(scope.field).kind != FieldKind::text) {
            say_.not_text(enclosure, scope.field);
            return std::nullopt;
        }
        enclosure_ = &enclosure;
        enclosed_field_.reset();
        auto span = read_span(node, scope);
        if (!span) return std::nullopt;
        return Meaning{range, TextMatch{*enclosed_field_, std::move(*span), times,
                                        std::move(scope.functions)}};
    }

    std::optional<Span> read_text(const Node& node, Scope scope) {
        const std::string_view typed = slice(text_, node.range);
        SpanOrProblem span;
        if (const auto* word = as<Word>(node)) {
            if (say_.bare_id(node.range)) return std::nullopt;
            count_wildcards(word->literal, node.range);
            say_.note_odd_word(word->literal, node.range);
            const std::string_view bare = word->exact ? typed.substr(1) : typed;
            span = read_word(word->literal, bare,
                             {word->exact || scope.exact, scope.capitals != nullptr, node.range});
        } else {
            const auto& phrase = *as<Phrase>(node);
            count_wildcards(phrase.literal, node.range);
            const bool several = phrase.literal.text.find(' ') != std::string::npos;
            if (several) say_.note_question_mark(phrase.literal, node.range);
            span = read_phrase(phrase.literal, phrase.slop,
                               {true, scope.capitals != nullptr, node.range});
        }
        if (span) return std::move(*span);
        say_.problem(node.range, span.error());
        return std::nullopt;
    }

    void count_wildcards(const Literal& literal, SourceRange range) {
        if (literal.wildcards.empty()) return;
        if (++wildcards_ == kMaxWildcards + 1)
            say_.error(range, fmt::format("the query has more than {} wildcards", kMaxWildcards),
                       std::string(kSplitHint));
    }

    Place read_comparison(const Comparison& form, Scope scope, SourceRange range) {
        if (scope.fielded || scope.capitals) {
            scope.fielded ? say_.nested_field(*scope.fielded, range)
                          : say_.value_in_capitals(*scope.capitals, range, form.field);
            return std::nullopt;
        }
        if (info(form.field).kind == FieldKind::number) {
            auto match = read_number_comparison(form.field, form.relation, form.value);
            if (!match) return say_.problem(form.value_range, match.error());
            return Meaning{range, *match};
        }
        auto dates = read_date_comparison(form.relation, form.value, today_);
        if (!dates) return say_.date_problem(form.value_range, dates.error(), kDayExample);
        return Meaning{range, DateMatch{form.field, *dates}};
    }

    // What stands within a proximity or ATLEAST.
    std::optional<Span> read_span(const Node& node, Scope scope) {
        const auto refuse = [&](std::string_view what) -> std::optional<Span> {
            say_.within(*enclosure_, node, what);
            return std::nullopt;
        };
        return std::visit(
            Overload{[&](const Word&) { return read_enclosed_text(node, scope); },
                     [&](const Phrase&) { return read_enclosed_text(node, scope); },
                     [&](const And& form) {
                         const bool excludes =
                             std::any_of(form.operands.begin(), form.operands.end(),
                                         [](const Node& operand) { return as<Not>(operand); });
                         return refuse(excludes ? "NOT" : "AND");
                     },
                     [&](const Or& form) -> std::optional<Span> {
                         auto spans = read_spans(form.operands, scope);
                         if (!spans) return std::nullopt;
                         return Span{SpanAny{std::move(*spans)}};
                     },
                     [&](const Not&) { return refuse("NOT"); },
                     [&](const Near& form) -> std::optional<Span> {
                         auto spans = read_spans(form.operands, scope);
                         if (!spans) return std::nullopt;
                         return chain(form.proximity, std::move(*spans));
                     },
                     [&](const Fielded& form) -> std::optional<Span> {
                         if (info(form.field).kind != FieldKind::text)
                             return refuse(fmt::format("{}:", info(form.field).name));
                         if (scope.fielded) return refuse("a field");
                         Scope inner = scope;
                         inner.field = form.field;
                         inner.fielded = &node;
                         return read_span(*form.operand, inner);
                     },
                     [&](const Comparison& form) { return refuse(info(form.field).name); },
                     [&](const AtLeast&) { return refuse("ATLEAST"); },
                     [&](const Capitals& form) {
                         return read_span(*form.operand, scope.within(Function::capitals, node));
                     },
                     [&](const Exactly& form) {
                         return read_span(*form.operand, scope.within(Function::exactly, node));
                     }},
            node.form);
    }

    // (a NEAR/5 b) NEAR/5 c is a NEAR/5 b NEAR/5 c.
    static Span chain(Proximity proximity, std::vector<Span> operands) {
        SpanNear near{proximity, {}};
        if (auto* first = std::get_if<SpanNear>(&operands.front().form);
            first && first->proximity == proximity) {
            near.operands = std::move(first->operands);
            operands.erase(operands.begin());
        }
        std::move(operands.begin(), operands.end(), std::back_inserter(near.operands));
        return {std::move(near)};
    }

    std::optional<std::vector<Span>> read_spans(const std::vector<Node>& nodes, Scope scope) {
        std::vector<Span> spans;
        for (const Node& node : nodes)
            if (auto span = read_span(node, scope)) spans.push_back(std::move(*span));
        if (spans.size() != nodes.size()) return std::nullopt;
        return spans;
    }

    std::optional<Span> read_enclosed_text(const Node& node, Scope scope) {
        if (enclosed_field_ && *enclosed_field_ != scope.field) {
            say_.two_fields(*enclosure_, node, *enclosed_field_, scope.field);
            return std::nullopt;
        }
        enclosed_field_ = scope.field;
        return read_text(node, scope);
    }

    std::string_view text_;
    std::chrono::sys_days today_;
    RewriteDiagnostics say_;
    std::size_t wildcards_ = 0;
    const Node* enclosure_ = nullptr;      // the whole proximity or ATLEAST that is being read
    std::optional<Field> enclosed_field_;  // its field, once known
};

}  // namespace

Rewritten rewrite(const Node& tree, std::string_view text, std::chrono::sys_days today) {
    return Rewriter(text, today).rewrite(tree);
}

}  // namespace news::query
