// SPDX-License-Identifier: GPL-3.0-or-later
// Where what a query looks for stands in a text, each place whole: the tokenizer that wrote the
// postings walks over the text again, and the places are told from positions as a search tells
// them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/query/span_matcher.hpp"
#include "common/query/xapian_query_sought.hpp"
#include "common/schema.hpp"
#include "searcher/concordance/article_texts.hpp"
#include "searcher/search/search_results.hpp"

namespace news::concordance {

// A text, read.
struct ReadText {
    struct Word {
        std::size_t start = 0;  // byte range in the text, end exclusive
        std::size_t end = 0;
        std::size_t term_start = 0;  // byte range in `terms`
        std::size_t term_end = 0;
    };
    std::vector<Word> words;         // one a position, by start
    std::string terms;               // the words as the index has them
    std::vector<search::Span> hits;  // in order, none reaching into another
    bool too_many = false;           // the ways to place a span are too many: it gave no hits

    std::string_view term(const Word& word) const {
        return std::string_view(terms).substr(word.term_start, word.term_end - word.term_start);
    }
    // The number of words that end before a hit begins; the index of the first one behind it.
    std::size_t words_before(const search::Span& hit) const;
    std::size_t first_behind(const search::Span& hit) const;
};

// Not thread-safe.
class HitFinder {
  public:
    // `fields`: those that are looked into; empty: all.
    HitFinder(std::vector<query::SoughtSpan> spans, std::vector<Field> fields);

    // Whether any hit can lie in this field.
    bool looks_into(Field field) const;

    // What a hit is: a place of a span, a word with its inflected forms, a phrase as a whole, a
    // proximity from its first word to its last. Where two reach into one another the one counts
    // that begins first, and of these the longest. `language`: of the article, empty where it is
    // not known. The result is valid until the next call.
    const ReadText& read(const ArticleText& text, std::string_view language);

  private:
    struct Entry {
        std::size_t span;
        std::size_t word;  // index into the span's words
        query::Form form;
    };
    struct Placed {
        query::Position position;
        std::size_t start, end;  // bytes
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };

    bool counts_in(std::size_t span, Field field) const;
    void walk(const ArticleText& text, std::string_view language);
    void place(std::size_t span);

    std::vector<query::SoughtSpan> spans_;
    std::vector<Field> fields_;
    std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>> entries_;
    bool asks_boundaries_ = false;

    // of the text that is being read
    ReadText text_;
    std::vector<std::vector<std::vector<Placed>>> placed_;  // by span and word
    std::vector<query::Position> sentences_, paragraphs_;
};

}  // namespace news::concordance
