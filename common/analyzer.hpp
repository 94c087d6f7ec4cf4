// SPDX-License-Identifier: GPL-3.0-or-later
// Text → terms: the one tokenizer of both programs, so that what was written can be found. The
// rules are those of "Matching a word" in news-query(7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace news {

// Stored in the database; a database written with other settings is refused.
inline constexpr std::string_view kAnalyzerVersion = "1";

enum class TokenKind : std::uint8_t {
    word,     // a word or number as it stands
    joined,   // the parts of a hyphenated compound run together ("covid19"), at the last part's
              // position: it widens what a single word finds and takes no part in phrases
    acronym,  // a word of the acronym list written in capitals or with dots: "US" → "us."
    bigram,   // two neighbouring characters of a Chinese, Japanese or Korean run
};

// Views are valid until the next call of next() or the end of the Tokenizer.
struct Token {
    std::string_view term;       // folded spelling, without a prefix, not cut to a term's length
    std::string_view spelled;    // lower case with accents, without possessive: what is stemmed
    std::uint32_t position = 0;  // counts from 1; a joined form shares the last part's position
    std::size_t start = 0;       // byte range in the text, end exclusive
    std::size_t end = 0;
    TokenKind kind = TokenKind::word;
};

// Walks over one text. Not thread-safe; the text must outlive it. Linear in the length of the text.
class Tokenizer {
  public:
    explicit Tokenizer(std::string_view text);
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    // False at the end of the text.
    bool next(Token& token);

  private:
    struct State;
    State* state_;
};

// The number of positions in a text.
std::uint32_t count_words(std::string_view text);

}  // namespace news
