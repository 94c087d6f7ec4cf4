// SPDX-License-Identifier: GPL-3.0-or-later
// What is said while a tree is given its meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/ast.hpp"
#include "common/query/date_reading.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/limits.hpp"
#include "common/query/meaning.hpp"
#include "common/query/problem.hpp"

namespace news::query {

inline constexpr std::string_view kDayExample = "2014-11-06";

class RewriteDiagnostics {
  public:
    explicit RewriteDiagnostics(std::string_view text) : text_(text) {}

    void error(SourceRange range, std::string message, std::string hint);

    // A word or value that means nothing. Returns nothing, for the caller to return.
    std::nullopt_t problem(SourceRange range, const Problem& problem);
    // `example`: of a value, where the problem knows no better one.
    std::nullopt_t date_problem(SourceRange value, const DateProblem& problem,
                                std::string_view example);

    // A word that is an id as it is printed, which no text has. False: it is another word.
    bool bare_id(SourceRange range);

    // headline:(iran body:talks). `outer`: the field with what it holds.
    void nested_field(const Node& outer, SourceRange range);

    // AND, NOT, a value within NEAR/5 or ATLEAST5(…). `enclosure`: the whole of it, of which `part`
    // is a part.
    void within(const Node& enclosure, const Node& part, std::string_view what);
    void two_fields(const Node& enclosure, const Node& part, Field first, Field second);
    // publisher:(bbc NEAR/3 cnn)
    void not_text(const Node& enclosure, Field field);
    // CAPS(publisher:bbc)
    void value_in_capitals(const Node& capitals, SourceRange value, Field field);

    // publisher:bbc publisher:cnn
    void excluding_values(const std::vector<Meaning>& parts);

    // A question mark at the end and a straight single quotation mark at the beginning are seldom
    // meant as what they are, and words that only a comma or slash parts are a phrase.
    void note_odd_word(const Literal& literal, SourceRange range);
    // Of a word or phrase.
    void note_question_mark(const Literal& literal, SourceRange range);
    // publisher:bbc,cnn
    void note_list(Field field, SourceRange range);

    // kMaxErrors are gathered: whatever follows makes no difference.
    bool is_full() const { return diagnostics_.size() >= kMaxErrors && first_error(diagnostics_); }

    Diagnostics take() && { return std::move(diagnostics_); }

  private:
    void note(SourceRange range, std::string message, std::string hint);
    std::string joined_operands(const Node& enclosure, std::string_view separator) const;
    std::string without_function(const Node& function) const;
    SourceRange removable(SourceRange range) const;
    std::string either_value(const std::vector<Meaning>& parts, Field field) const;
    void note_run_together(std::string_view typed, SourceRange range);
    std::string with_field(const Node& node, Field field) const;

    std::string_view text_;
    Diagnostics diagnostics_;
    bool noted_question_mark_ = false;
    bool noted_apostrophe_ = false;
    bool noted_run_together_ = false;
};

}  // namespace news::query
