// SPDX-License-Identifier: GPL-3.0-or-later
// Words and phrases for queries at random: taken from a text, then written in another way, so that
// most of them are found and some nearly.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/chance.hpp"

namespace news::test {

// A word, or a compound as a whole, as it is written in a text.
struct WrittenWord {
    std::string_view text;
    std::size_t start = 0;  // bytes of the text, end exclusive
    std::size_t end = 0;
    int position = 0;
};

std::vector<WrittenWord> written_words(std::string_view text);

class QueryWords {
  public:
    explicit QueryWords(Chance& chance) : chance_(chance) {}

    // The word as it stands, with other capitals, accents, endings or hyphens, with a wildcard,
    // quoted or behind "=".
    std::string word(std::string_view written);

    // Some words of a text in a row, in quotation marks, from the given word on; sometimes with
    // one of them changed, a wildcard or a distance. Just a word where the text ends there.
    std::string phrase(std::string_view text, const std::vector<WrittenWord>& words,
                       std::size_t from);

  private:
    std::string in_other_letters(std::string word);
    std::string in_other_form(std::string word);
    std::string with_other_hyphen(const std::string& word);
    std::string with_wildcard(const std::string& word);

    Chance& chance_;
};

// With a backslash before each character that means something between quotation marks.
std::string quoted_literally(std::string_view text);

}  // namespace news::test
