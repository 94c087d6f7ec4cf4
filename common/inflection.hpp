// SPDX-License-Identifier: GPL-3.0-or-later
// Inflection: which spelled forms stand for one word. The index holds folded spellings only; beside
// them, in Xapian's synonym table, it keeps for each language and stem the forms that occurred.
// Why so: docs/decisions/0004-what-a-posting-is.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace news {

// The stemmer of one language (Snowball's, through Xapian) with rules for news besides: a list of
// English words that it merges wrongly (common/inflection_exceptions.hpp), and the plural of what
// ends in a number, in any of these languages: "f16s" stems to "f16", "747s" to "747", but decades
// ("1980s") stay. Movable; not thread-safe: one a thread.
class Inflector {
  public:
    // `language`: "en", "de", …; for a language without a stemmer every word is its own stem.
    explicit Inflector(std::string_view language);
    ~Inflector();
    Inflector(Inflector&&) noexcept;
    Inflector& operator=(Inflector&&) noexcept;

    static bool has_stemmer(std::string_view language);

    // `spelled`: lower case with accents (Token::spelled). The result is folded. A word over
    // kLongestInflected bytes is its own stem.
    std::string stem(std::string_view spelled) const;

    // The key of the synonym table under which the forms of `spelled` are kept:
    // "Z" + language + ":" + stem, no longer than a term; or "" where the word has no other forms:
    // the language has no stemmer, or the word is an acronym ("us.") or of a script without spaces.
    std::string forms_key(std::string_view spelled) const;

  private:
    struct Stemmer;
    std::unique_ptr<Stemmer> stemmer_;
};

inline constexpr std::size_t kLongestInflected = 64;

}  // namespace news
