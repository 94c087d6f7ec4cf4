// SPDX-License-Identifier: GPL-3.0-or-later
// Where the reading of a Lucene query stands: its characters, and what is said of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/query/diagnostic.hpp"
#include "common/query/token.hpp"
#include "searcher/dialect/part.hpp"

namespace news::dialect {

class LuceneReader {
  protected:
    // Valid UTF-8 that outlives the reader.
    explicit LuceneReader(std::string_view text) : text_(text) {}

    // False at the end.
    bool skip_space();
    // A space, a closing bracket, ^ or the end stands there.
    bool ends_at(std::size_t at) const;
    // True, and behind it, where `sign` stands here.
    bool take(std::string_view sign);
    // The signs + - ! NOT here and the spaces among them; behind them.
    std::string_view take_signs();
    // Up to a space, a closing bracket, ^ or the end; behind it.
    std::string_view take_run();
    // Fails where the bare word from `begin` to here means something in the language of another
    // service only and would be looked for as a word. `beside`: another operand stands before it,
    // and nothing joins the two.
    bool refuse_foreign(std::size_t begin, bool beside);
    // The same of a word in capitals that is not the beginning of a longer one.
    bool take_word(std::string_view word);
    // Up to what ends a term, with its escapes resolved.
    query::Literal literal();

    // Only the first error counts; nothing more is read after it.
    Part fail(query::SourceRange range, std::string message, std::string hint);
    // Fails; the hint leaves out the range with what joins it to the rest.
    Part refuse(query::SourceRange range, std::string message);
    // Each message once.
    void note(query::SourceRange range, std::string message);
    std::string replaced(query::SourceRange range, std::string_view replacement) const;

  private:
    bool refuse_proximity(query::SourceRange word, bool beside);
    std::string with_slop(query::SourceRange word, unsigned distance) const;

  protected:
    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<query::Diagnostic> error_;
    query::Diagnostics notes_;
};

}  // namespace news::dialect
