// SPDX-License-Identifier: GPL-3.0-or-later
// Where one word of a text ends and what of it counts: apostrophes, dots, the commas in numbers.
// The Tokenizer makes terms of what is found here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/unicode_class.hpp"

namespace news {

// One character of a text.
struct TextChar {
    char32_t code_point = 0;
    std::size_t end = 0;
    CharClass kind = CharClass::other;
};

// Past the end: class other, end = at.
TextChar char_at(std::string_view text, std::size_t at);

// One word, as far as no hyphen, elision or separator ends it.
struct ScannedWord {
    std::size_t start = 0;
    std::size_t end = 0;       // exclusive; the last dot of U.S. inside, a possessive 's outside
    std::size_t resume = 0;    // where the text goes on: behind a possessive or an elision
    std::string_view raw;      // its letters and digits, into the text or the scanner; valid until
                               // the next scan
    bool is_ascii = true;      // `raw` is
    bool has_capital = false;  // of any script
    bool has_upper = false;    // these three: ASCII only
    bool has_lower = false;
    bool has_digit = false;
    bool dotted = false;  // U.S., U.S.A., a.m.
    bool elided = false;  // l', d', qu' before a vowel
};

class WordScanner {
  public:
    // `parts_names`: an apostrophe parts a name or number from its ending, as in Turkish
    // ("İran'ın").
    WordScanner(std::string_view text, bool parts_names) : text_(text), parts_names_(parts_names) {}

    // A letter or digit begins at `start`, which grows from call to call.
    ScannedWord scan(std::size_t start);

    // The end of the hyphen or ampersand at `at` if a word follows it directly, otherwise 0.
    std::size_t behind_connector(std::size_t at) const;

  private:
    bool scan_plain(ScannedWord& word) const;
    bool scan_dotted(ScannedWord& word);
    std::size_t scan_number(std::size_t start);
    void scan_run(ScannedWord& word, std::size_t at);
    void add_sign(ScannedWord& word) const;
    bool goes_on(std::size_t at) const;
    std::size_t behind_possessive(std::size_t apostrophe) const;
    std::size_t behind_ending(std::size_t start, std::size_t apostrophe) const;
    bool is_elision(std::string_view run, std::size_t next) const;
    bool is_inner_sign(std::size_t at, const TextChar& sign, std::size_t start) const;

    std::string_view text_;
    bool parts_names_;
    std::string raw_;  // of a word that is not one stretch of the text
    // digits that begin before here make no number with what follows them
    std::size_t separate_until_ = 0;
};

}  // namespace news
