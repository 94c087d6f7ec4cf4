// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one article and where they stand, gathered in flat tables before Xapian's document
// gets them: that one searches a tree of all its terms for each position it is given.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.hpp"
#include "common/inflection.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"
#include "indexer/index/spelled_form.hpp"
#include "indexer/index/summed_document.hpp"

namespace news::index {

// One field at a time: its words and marks are added, then they are posted. Not thread-safe.
class ArticleWords {
  public:
    ArticleWords();

    // A word of the present field; positions never decrease.
    void add(const Token& token, Xapian::termpos position);
    void add_mark(Mark mark, Xapian::termpos position);

    // Posts the present field, which is `field`, and begins another.
    void post(Field field, SummedDocument& document);
    // The same for the body; its words up to the position `lead_end` are posted as the lead's too.
    void post_body(Xapian::termpos lead_end, SummedDocument& document);

    // The forms of all words, whatever their field, each once. One after the other they are found
    // faster in the cache of `inflector`, which is far larger than the processor's, than amid the
    // reading of the text.
    std::vector<SpelledForm> forms(const Inflector& inflector) const;

  private:
    struct Word {
        std::uint64_t hash = 0;
        std::uint32_t start = 0;  // of its text in texts_
        std::uint32_t size = 0;
        bool is_plain = false;  // it has been spelled as its term is
        // in the present field:
        std::uint32_t times = 0;
        std::uint32_t end = 0;  // of its positions in positions_
    };
    struct Posting {
        std::uint32_t word = 0;
        Xapian::termpos position = 0;
    };

    std::uint32_t number_of(std::string_view text);
    void grow();
    std::string_view text_of(const Word& word) const {
        return std::string_view(texts_).substr(word.start, word.size);
    }
    void group_by_word();
    void post_words(std::string_view prefix, Xapian::termpos last, SummedDocument& document);
    void post_marks(Field field, SummedDocument& document);
    void end_field();

    std::string texts_;
    std::vector<Word> words_;
    std::vector<std::uint32_t> slots_;  // open addressing: the number of a word + 1; 0 is free
    std::map<std::string, std::uint32_t, std::less<>> accented_;  // spelled otherwise than terms
    // of the present field
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> present_;      // its words in the order of their first times
    std::vector<Xapian::termpos> positions_;  // of one word after the other
    std::array<std::vector<Xapian::termpos>, 3> marks_;
    std::vector<Xapian::termpos> distinct_;
};

}  // namespace news::index
