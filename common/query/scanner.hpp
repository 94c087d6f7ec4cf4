// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lexer stands in the text of a query: characters, runs of them, what is quoted.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/query/token.hpp"

namespace news::query {

// Characters up to white space, a bracket, a quotation mark, | or &&.
struct Run {
    SourceRange range;
    Literal literal;
    bool escaped = false;  // has a backslash: never an operator or a field
};

struct Quoted {
    Literal literal;
    bool closed = false;
};

class Scanner {
  public:
    // Valid UTF-8 that outlives the scanner.
    explicit Scanner(std::string_view text) : text_(text) {}

    std::size_t at() const { return at_; }
    void seek(std::size_t at) { at_ = at; }

    // False at the end of the text.
    bool skip_space();
    void skip_invisible();
    // Precondition of both: not at the end.
    char32_t next();
    char32_t peek() const;

    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
    // White space or the end of the text stands there, perhaps behind what is invisible.
    bool blank_at(std::size_t at) const;
    bool open_bracket_at(std::size_t at) const;
    // White space, an opening bracket, | & or another sign stands before `at`.
    bool parted_before(std::size_t at) const;

    // Maybe empty. `balanced`: brackets that are closed within belong to it, as in addresses.
    Run run(bool balanced);
    // Behind the opening mark, up to and with the closing one.
    Quoted quoted(char32_t opening);

    // The last character is a backslash with nothing to take literally.
    bool ends_in_backslash() const { return ends_in_backslash_; }

  private:
    std::size_t behind_invisible(std::size_t at) const;
    void take(Literal& literal, std::size_t begin, char32_t c);
    bool closes(char32_t opening, char32_t c) const;

    std::string_view text_;
    std::size_t at_ = 0;
    bool ends_in_backslash_ = false;
};

}  // namespace news::query
