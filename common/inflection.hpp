// SPDX-License-Identifier: GPL-3.0-or-later
// Inflection: which spelled forms stand for one word. The index holds folded spellings only; beside
// them, in Xapian's synonym table, it keeps for each language and stem the forms that occurred.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace news {

// The stemmer of one language with the news exceptions (international/internal, …). Movable; not
// thread-safe: one a thread.
class Inflector {
  public:
    // `language`: "en", "de", …; for a language without a stemmer every word is its own stem.
    explicit Inflector(std::string_view language);
    ~Inflector();
    Inflector(Inflector&&) noexcept;
    Inflector& operator=(Inflector&&) noexcept;

    static bool has_stemmer(std::string_view language);

    // `spelled`: lower case with accents (Token::spelled). The result is folded.
    std::string stem(std::string_view spelled) const;

    // The key of the synonym table under which the forms of `spelled` are kept:
    // "Z" + language + ":" + stem, or "" where the language has no stemmer.
    std::string forms_key(std::string_view spelled) const;

  private:
    struct Stemmer;
    std::unique_ptr<Stemmer> stemmer_;
};

}  // namespace news
