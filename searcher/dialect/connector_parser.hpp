// SPDX-License-Identifier: GPL-3.0-or-later
// What Nexis, Factiva and ProQuest have in common: operands between connectors that are words, in
// an order of their own. Each derives from this and says what its operands are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/dialect/days.hpp"
#include "searcher/dialect/dialect.hpp"
#include "searcher/dialect/part.hpp"
#include "searcher/dialect/tokens.hpp"

namespace news::dialect {

// A field of a dialect by its name, in any case.
struct FieldName {
    std::string_view name;
    std::optional<Field> field;  // nullopt: known there, without an equivalent here
    std::string_view note = {};  // what is different of it here
};

// How a dialect writes what others write in another way.
struct Spelling {
    std::string_view both, excluding;     // "and", "and not"
    std::string_view near, ordered;       // of a number: "w/{}", "pre/{}"
    std::string_view field, field_group;  // of a name and a value: "{}({})"; before "…)": "{}("
    std::string_view truncation;          // what stands for any letters at the end of a word
    std::string_view characters;          // those of % ~ ! $ that mean something in a word
    std::span<const FieldName> fields;
};

// A term that may lack any of `letters` more letters at its end.
void add_optional_letters(Term& term, std::size_t letters);

// nullptr where the table has no such name.
const FieldName* find_name(std::span<const FieldName> table, std::string_view name);

class ConnectorParser {
  public:
    // Links from the loosest to the tightest; `implied`: of two operands side by side. `text` and
    // `order` outlive the parser.
    ConnectorParser(std::string_view text, Cut cut, std::span<const Link> order, Connector implied,
                    Spelling spelling);
    virtual ~ConnectorParser() = default;

    Result<Translation> translate() &&;

  protected:
    // At a word or what is quoted; consumes it.
    virtual Part operand() = 0;
    // A word with the dialect's own wildcards.
    virtual Term term(std::string_view word, query::SourceRange range) = 0;

    const Token& token(std::size_t ahead = 0) const;
    std::size_t at() const { return at_; }
    void advance(std::size_t tokens = 1);
    void go_to(std::size_t token) { at_ = token; }
    std::vector<Token>& tokens() { return tokens_; }
    const std::vector<Token>& tokens() const { return tokens_; }
    std::string_view text() const { return text_; }

    // What is held together by `loosest` or something tighter.
    Part parse_from(Link loosest);
    // In brackets; at the opening one.
    Part group();
    // Behind the bracket that closes the one at `open`.
    std::size_t behind_group(std::size_t open) const;
    // The word here, or up to `most` words as one phrase, as far as no other operand begins.
    Part words(std::size_t most);
    Part quoted(bool exact);
    // True, and failed, where the word here means something in the language of another service only
    // and would be looked for as a word.
    bool refuse_foreign();
    // Whether something other than a word of a phrase begins at the token.
    virtual bool begins_operand(std::size_t token) const = 0;
    bool in_value_field() const;
    // The bounds of a date or number that the tokens from `begin` up to `end` name, "from 2003 to
    // 2005" and the like; the field's name is the token `first`. Goes on at `end`.
    Part bounds(Field field, std::size_t first, std::size_t begin, std::size_t end);
    // "from 2003", "between 1/1/2003", "on 20030320" at the token.
    bool begins_span(std::size_t token) const;
    // Where such bounds end that stand without brackets.
    std::size_t end_of_bounds(std::size_t begin) const;
    // "NEAR/5"; a distance that is too wide is made the widest, with a note.
    Connector distance(bool ordered, std::string_view digits, query::SourceRange range);

    // What `operand` reads stands in the field; `first`: the token of its name.
    template <class Operand>
    Part within(const FieldName& name, std::size_t first, Operand&& operand) {
        if (!enter(name, first)) return {};
        Part part = operand();
        field_.reset();
        return leave(name, first, std::move(part));
    }
    // Only the first error counts; nothing more is read after it.
    Part fail(query::SourceRange range, std::string message, std::string hint);
    // Fails for the tokens from `first` up to `last`, which the hint leaves out.
    Part refuse(std::size_t first, std::size_t last, std::string message);
    void note(query::SourceRange range, std::string message);
    query::SourceRange range_of(std::size_t first, std::size_t last) const;
    std::string replaced(query::SourceRange range, std::string_view replacement) const;

  private:
    struct Foreign {
        query::SourceRange range;
        std::string message;
        query::SourceRange replaced;  // in the line to copy, by `instead`
        std::string instead;
    };
    std::optional<Foreign> foreign_sign(std::size_t at) const;
    std::optional<Foreign> foreign_word(std::size_t at) const;

    Part parse(std::size_t level);
    Part first_operand();
    // False over the bound.
    bool count_word(query::SourceRange range);
    Part missing_operand();
    Part never_closed(std::size_t open);
    // nullptr at the end and at a closing bracket.
    const Connector* connector_here() const;
    Part join(Part left, const Connector& connector, query::SourceRange range, Part right);
    Part join_near(Part left, const Connector& connector, query::SourceRange range, Part right);
    bool enter(const FieldName& name, std::size_t first);
    Part leave(const FieldName& name, std::size_t first, Part part);
    Part as_part(const std::vector<Term>& terms);
    void add_bound(Field field, std::optional<query::Relation> relation, query::SourceRange value,
                   std::vector<Bound>& bounds);
    std::string bound_value(Field field, std::string_view typed, query::SourceRange range);

    std::string_view text_;
    std::vector<Token> tokens_;
    std::span<const Link> order_;
    Connector implied_;
    Spelling spelling_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t words_ = 0;
    std::optional<Field> field_;  // that is being read
    std::optional<query::Diagnostic> error_;
    query::Diagnostics notes_;
    bool noted_order_ = false;  // of day and month
};

}  // namespace news::dialect
