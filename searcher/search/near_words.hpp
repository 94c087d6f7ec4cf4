// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::search {

// All strings that edit_distance() of common/nearest.hpp finds within a limit of one word, in
// order. Few words of a sorted list are such strings: who seeks in it the next one of these, and
// here the next one from what was found, meets them all and reads little else. (What Levenshtein
// automata do for dictionaries, with the rows of the table for states: Schulz and Mihov, "Fast
// string correction with Levenshtein automata", 2002.)
class NearWords {
  public:
    // `limit` is small: 1 or 2.
    NearWords(std::u32string_view word, std::size_t limit);

    struct Near {
        std::u32string text;
        std::size_t distance = 0;
    };
    // The first of them that is no less than `text`, by code points; nullopt: there is none.
    // Takes a time that `text` and the word together bound.
    std::optional<Near> from(std::u32string_view text);

  private:
    // A row of the table of edit_distance(), for one beginning of a text: by characters of the
    // word, what they are away from it. Only those near the diagonal can be within the limit.
    using Row = std::vector<std::uint8_t>;

    std::size_t depth() const { return text_.size(); }
    bool push(char32_t next);
    void pop() { text_.pop_back(); }
    bool push_least(char32_t from);
    std::size_t first_column(std::size_t row) const { return row > limit_ ? row - limit_ : 0; }
    std::size_t end_column(std::size_t row) const;

    std::u32string word_;
    std::size_t limit_;
    std::u32string text_;    // a beginning that some near string has
    std::vector<Row> rows_;  // of its beginnings; more than those in use
};

}  // namespace news::search
