// SPDX-License-Identifier: GPL-3.0-or-later
// What is said while a tree is given its meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/ast.hpp"
#include "searcher/query/date_reading.hpp"
#include "searcher/query/diagnostic.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/problem.hpp"

namespace news::query {

class RewriteDiagnostics {
  public:
    explicit RewriteDiagnostics(std::string_view text) : text_(text) {}

    void error(SourceRange range, std::string message, std::string hint);

    // A word or value that means nothing. Returns nothing, for the caller to return.
    std::nullopt_t problem(SourceRange range, const Problem& problem);
    std::nullopt_t date_problem(SourceRange value, Field field, const DateProblem& problem);

    // headline:(iran body:talks)
    void nested_field(SourceRange range);

    // AND, NOT, a value within NEAR/5 or ATLEAST5(…). `enclosure`: the whole of it, of which `part`
    // is a part.
    void within(const Node& enclosure, const Node& part, std::string_view what);
    void two_fields(const Node& enclosure, const Node& part, Field first, Field second);
    // publisher:(bbc NEAR/3 cnn)
    void not_text(const Node& enclosure, Field field);
    // CAPS(publisher:bbc)
    void value_in_capitals(SourceRange value, Field field);

    // publisher:bbc publisher:cnn
    void excluding_values(const std::vector<Meaning>& parts);

    // A question mark at the end and a straight single quotation mark at the beginning are seldom
    // meant as what they are.
    void note_odd_word(const Literal& literal, SourceRange range);

    Diagnostics take() && { return std::move(diagnostics_); }

  private:
    void note(SourceRange range, std::string message, std::string hint);
    std::string joined_operands(const Node& enclosure, std::string_view separator) const;

    std::string_view text_;
    Diagnostics diagnostics_;
    bool noted_question_mark_ = false;
    bool noted_apostrophe_ = false;
};

}  // namespace news::query
