// SPDX-License-Identifier: GPL-3.0-or-later
// What is said while tokens become a tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "common/query/ast.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/token.hpp"

namespace news::query {

class ParserDiagnostics {
  public:
    ParserDiagnostics(std::string_view text, Diagnostics diagnostics)
        : text_(text), diagnostics_(std::move(diagnostics)) {}

    void error(SourceRange range, std::string message, std::string hint);
    // Over a bound: nothing more is said.
    void stop(SourceRange range, std::string message);

    // An operator without an operand "before" or "after" it. `left_out`: what must go with it so
    // that a query remains.
    void lacks(std::string_view side, SourceRange range) { lacks(side, range, range); }
    void lacks(std::string_view side, SourceRange range, SourceRange left_out);

    // Brackets that had better not be there, with `left_out` for what must go with them.
    void brackets(SourceRange range, std::string message) { brackets(range, message, range); }
    void brackets(SourceRange range, std::string message, SourceRange left_out);
    // `depth`: of the brackets that it stands in.
    void never_closed(SourceRange open, std::size_t depth);
    // Nor does anything follow it. `from`: of what must go with it; `depth`: of the brackets that
    // are open before that.
    void never_filled(SourceRange open, std::size_t from, std::size_t depth);
    void note_plus(SourceRange plus);
    void bang(SourceRange bang);
    void two_signs(SourceRange second);
    // "NOT NEAR/3" between `left` and `right`, which are nullptr unless they are words or phrases.
    void not_near(SourceRange range, Proximity proximity, const Token* left, const Token* right);
    void not_within(SourceRange near, Proximity proximity, SourceRange sign);
    void different_distances(const Node& left, Proximity chain, SourceRange range,
                             Proximity proximity);

    // `name`: of the field; `whole`: with the value, where that follows directly.
    void unknown_field(SourceRange name, SourceRange whole);
    // `spaced`: its value stands behind white space.
    void no_value(SourceRange field, Field known, bool spaced);
    void not_comparable(SourceRange sign, Field field);
    void check_value(SourceRange field, Field known, const Node& operand);

    bool has_error() const { return first_error(diagnostics_) != nullptr; }
    Diagnostics take() && { return std::move(diagnostics_); }

  private:
    std::string_view text_;
    Diagnostics diagnostics_;
    bool stopped_ = false;
    bool noted_plus_ = false;
};

}  // namespace news::query
