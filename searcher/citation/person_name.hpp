// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a name in a byline.
#pragma once

#include <string>
#include <string_view>

namespace news::citation {

// Either the parts or, where it is no person or in doubt, the name as it stands.
struct PersonName {
    std::string literal;   // empty: the parts are known
    std::string given;     // "Ana B.", "Jean-Luc"
    std::string particle;  // "van der", as a bibliography writes it in small letters
    std::string family;    // "Field", "De Niro", "O'Brien"
    std::string suffix;    // "Jr.", "III"
    friend bool operator==(const PersonName&, const PersonName&) = default;
};

// A wrong family name puts a work in the wrong place of a bibliography, so parts are told only of
// what has the form of a Western name: two to four words in Latin letters, each with a capital, of
// which none is a word of newsrooms, and of which those between the first and the family name are
// initials, particles or given names for sure. Not where the language writes the family name first
// or has two of them, and not where the first word is a common family name of East Asia.
// `language`: of the article, as a two-letter code; empty: not known. Linear.
PersonName parse_person_name(std::string_view name, std::string_view language);

}  // namespace news::citation
