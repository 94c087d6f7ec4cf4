// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a text that a date can be made of: numbers in any script's digits or in Chinese
// numerals, words, signs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace news::extract {

enum class DatePiece : std::uint8_t { number, word, sign };

struct DateToken {
    DatePiece piece = DatePiece::sign;
    bool spaced = false;  // white space stands before it
    char sign = 0;        // '-' for every dash, '\'' for every apostrophe, ',' for every comma, …
    int digits = 0;       // of a number
    int value = -1;       // of a number of at most 4 digits; else -1
    std::size_t start = 0;
    std::size_t end = 0;
};

// The pieces of one text, which must outlive it. Every question about a piece that does not exist
// is answered no.
class DateTokens {
  public:
    explicit DateTokens(std::string_view text);

    std::string_view text() const { return text_; }
    std::size_t count() const { return tokens_.size(); }
    const DateToken& token(std::size_t i) const { return tokens_[i]; }  // i < count()

    bool is_number(std::size_t i) const;
    bool is_word(std::size_t i) const;
    bool is_sign(std::size_t i, std::string_view signs) const;  // one of these
    bool is_day(std::size_t i) const;                           // a number from 1 to 31
    bool is_one_of(std::size_t i, std::span<const std::string_view> folded_words) const;
    int number(std::size_t i) const;  // -1: none

    std::string_view spelled(std::size_t i) const;  // i < count()
    std::string folded(std::size_t i) const;        // empty for what is too long for a month

    // The token after at most `most` such signs or words, from token i on.
    std::size_t skip_signs(std::size_t i, std::string_view signs, int most = 2) const;
    std::size_t skip_words(std::size_t i, std::span<const std::string_view> folded_words,
                           int most = 2) const;

  private:
    std::string_view text_;
    std::vector<DateToken> tokens_;
};

}  // namespace news::extract
