// SPDX-License-Identifier: GPL-3.0-or-later
// Text → terms: the one tokenizer of both programs, so that what was written can be found. What a
// query may expect stands in "Matching a word" of news-query(7); the rules in full:
//
// - A word is a run of letters, digits and marks. Soft hyphens, joiners and other invisible
//   characters in it are not there; all else separates, so that addresses (mail, web), hashtags
//   and @handles fall into their words, which a query finds as a phrase.
// - A possessive 's is neither in term and spelled nor in the range. An apostrophe inside a word is
//   dropped ("O'Brien" → "obrien", "Qur’an" → "quran") except before the verbs of English
//   contractions ("she'll" stays apart from "shell"). In Turkish texts it parts a name from its
//   ending, which is in neither ("İran'ın" → "iran").
// - Elisions of French, Italian and Catalan (l' d' qu' dell' …) before a vowel or h are words of
//   their own; where the next word has a capital the two run together are a joined form besides
//   ("D'Angelo" → d, angelo, dangelo).
// - Dots between single letters are dropped ("U.S.A." → "usa"). C++ and C# keep their signs.
// - Numbers: "1,000,000", "1'000'000", "1.000.000" → "1000000"; "3.5" → "3.5"; "1.234,5" →
//   "1234.5". One point is a decimal point ("1.000"); "3,5", "20.03.2003", "1.4.22" are separate
//   words.
// - Hyphens, dashes as short as they and & directly between words make a compound: its parts are
//   words, and all of them run together are a joined form, if it has a letter in it (a score of
//   3-2 is no 32) and no more than kLongestCompound bytes. "F-16s" has the joined form "f16s",
//   which inflects like other words (common/inflection.hpp), so that "F-16" finds it.
// - Acronyms that are also common words (common/acronyms.hpp) end in a dot as terms when they are
//   written in capitals or with dots ("US" → "us."), by the list of the text's language; in a line
//   that is all in capitals they are posted both ways.
// - Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese runs go by overlapping pairs of
//   characters, each at a position of its own; a character alone is itself. The last character of a
//   run stands once more by itself at the last pair's position: so each character begins a term,
//   and a single one can be searched for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace news {

// Stored in the database; a database written with other settings is refused.
inline constexpr std::string_view kAnalyzerVersion = "2";

// Bytes that a joined form may have, inclusive.
inline constexpr std::size_t kLongestCompound = 100;

enum class TokenKind : std::uint8_t {
    word,       // a word or number as it stands
    joined,     // the parts of a hyphenated compound run together ("covid19"), at the last part's
                // position: it widens what a single word finds and takes no part in phrases
    acronym,    // a word of the acronym list written in capitals or with dots: "US" → "us."
    bigram,     // two neighbouring characters of a Chinese, Japanese or Korean run
    character,  // the last one of such a run, at the last pair's position, or the only one
};

// Views are valid until the next call of next() or the end of the Tokenizer.
struct Token {
    std::string_view term;       // folded spelling, without a prefix, not cut to a term's length;
                                 // never empty, always valid UTF-8
    std::string_view spelled;    // lower case with accents, without possessive: what is stemmed;
                                 // of an acronym the term
    std::uint32_t position = 0;  // counts from 1; a joined form shares the last part's position,
                                 // an acronym in a line of capitals that of its word
    std::size_t start = 0;       // byte range in the text, end exclusive; a joined form's is that
    std::size_t end = 0;         // of all its parts
    TokenKind kind = TokenKind::word;
    std::string_view letters = {};  // of an acronym its term without the dot: its term in texts of
                                    // a language that does not list it; empty of all else
    bool has_capital = false;  // it is written with a capital letter, the first or another; false
                               // of joined forms and bigrams
};

// Walks over one text, of any bytes. Not thread-safe; the text must outlive it. Linear in the
// length of the text. Positions never decrease; tokens come in the order of their ends.
class Tokenizer {
  public:
    // `language`: of the text, for its acronyms (common/acronyms.hpp): ISO 639-1, empty where it is
    // not known, or kAnyLanguage; it must outlive the Tokenizer too.
    explicit Tokenizer(std::string_view text, std::string_view language = {});
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    // False at the end of the text.
    bool next(Token& token);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// The number of positions in a text.
std::uint32_t count_words(std::string_view text);

}  // namespace news
