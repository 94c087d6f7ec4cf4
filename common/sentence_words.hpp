// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which the end of a sentence is told from the dot of an abbreviation.
#pragma once

#include <string_view>

namespace news {

// Lists of words in lower case, parted by spaces. A word that begins with a capital in a list is
// meant only where the text has a capital too ("Sun." is a day, "sun." the end of a sentence).
struct SentenceWords {
    std::string_view language;  // ISO 639; empty: what stands in texts of every language
    std::string_view never;     // a sentence never ends with this and a dot: titles, "e.g."
    std::string_view maybe;     // one does where a word follows that begins sentences
    std::string_view numbered;  // a number that follows belongs to it: "No. 5"
    std::string_view starters;  // begin sentences, and hardly ever a name
    bool has_ordinals = false;  // a number and a dot is an ordinal: "der 3. Mai"
};

// The lists of a language; English ones where it is empty, and without words where there are none.
const SentenceWords& sentence_words(std::string_view language);

// What stands in texts of every language; without starters.
const SentenceWords& common_sentence_words();

// Whether a list has a word, given in lower case; `capitalised` as it stands in the text.
bool has_word(std::string_view list, std::string_view lower, bool capitalised);

}  // namespace news
