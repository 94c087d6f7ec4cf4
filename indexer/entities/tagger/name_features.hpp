// SPDX-License-Identifier: GPL-3.0-or-later
// What a tagger looks at: the words, forms, lists and contexts of a token and of its neighbours,
// each as a 64-bit hash. Training and tagging read the same text through this one class, so that a
// feature means the same to both; whoever changes it trains the models anew.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/entities/lexicon/tagged_text.hpp"
#include "indexer/entities/tagger/article_words.hpp"

namespace news::entities {

// Whole names of the gazetteer in a text: for each token what the longest phrase over it is, and
// where in the phrase it stands; 0 outside. `language`: Gazetteer::language_seed of the text's.
using KnownPhrases = std::vector<std::uint8_t>;
KnownPhrases find_phrases(const TaggedText& text, const Gazetteer& gazetteer,
                          std::uint64_t language);

// What is known of each token, words in lower case too, as far as the features ask.
std::vector<std::uint32_t> find_cues(const TaggedText& text, const Gazetteer& gazetteer);

class NameFeatures {
  public:
    // `text` and `words` must outlive it; `words` has counted all texts of the article. `cues` and
    // `phrases` as found by the functions above.
    NameFeatures(const TaggedText& text, const ArticleWords& words, std::vector<std::uint32_t> cues,
                 KnownPhrases phrases);

    // Whether this token may be part of a name: it has a capital or none to have, or stands beside
    // such a one. All others are outside, whatever they are.
    bool is_active(std::size_t at) const { return active_[at] != 0; }

    // Replaces `features` by those of an active token and returns how many of them, which come
    // first, are of its own spelling.
    std::size_t read(std::size_t at, std::vector<std::uint64_t>& features) const;

  private:
    struct View {
        std::uint64_t shape = 0;
        std::uint32_t cues = 0;
        std::uint8_t phrase = 0;
        std::uint8_t run_length = 0;  // of the run of capitals around it; 0 outside of one
        std::uint8_t run_place = 0;   // tokens before it in the run
        std::uint8_t line = 0;        // 1 in a line in which most words are capitalised
    };

    void mark_runs();
    void mark_lines();
    void mark_active();

    std::uint64_t word(std::ptrdiff_t at) const;
    const View& view(std::ptrdiff_t at) const;
    void read_spelling(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const;
    void read_context(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const;
    void read_form(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const;
    void read_cues(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const;
    void read_article(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const;

    const TaggedText& text_;
    const ArticleWords& words_;
    std::vector<View> views_;
    std::vector<std::uint8_t> active_;
    View nothing_;
};

}  // namespace news::entities
