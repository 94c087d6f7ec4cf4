// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the stretches of running text that may be names: runs of capitalised words with what joins
// them, cut at titles, nationalities and names that are known.
#pragma once

#include <vector>

#include "common/hash_table.hpp"
#include "indexer/entities/candidate.hpp"
#include "indexer/entities/lexicon/tagged_text.hpp"
#include "indexer/entities/tagger/article_words.hpp"

namespace news::entities {

// A name of the article's running text, or a word that begins one.
struct ArticleName {
    std::uint64_t hash = 0;
    std::uint8_t longest = 0;  // most tokens of a name that begins with this word
    bool whole = false;        // the phrase of this hash is a name, not only its beginning
    bool surname = false;      // the last word of someone's full name
};

// A word that began a sentence and was taken for an ordinary one.
struct PassedOver {
    std::uint32_t text = 0;
    std::uint32_t token = 0;
};

// What all lines of one article share.
struct SpottingScope {
    const Gazetteer& gazetteer;
    const Evidence& evidence;
    const ArticleWords& words;  // the article's, in all its texts
    const HashTable<ArticleName>& article_names;
    std::vector<PassedOver>& passed_over;
    std::uint64_t language = kHashSeed;  // Gazetteer::language_seed
    bool nouns_are_capitalised = false;  // German
};

// Appends the candidates of the line of running English text, the tokens [first, last) of
// texts[text_index].
void spot_names(const SpottingScope& scope, const TaggedText& text, std::uint32_t text_index,
                std::size_t first, std::size_t last, std::vector<Candidate>& candidates);

// The same for a line whose capitals prove nothing (a headline in title case) or of whose language
// too little is known: names that are known or stand in article_names, and a given name with a
// word behind it.
void spot_known_names(const SpottingScope& scope, const TaggedText& text, std::uint32_t text_index,
                      std::size_t first, std::size_t last, std::vector<Candidate>& candidates);

}  // namespace news::entities
