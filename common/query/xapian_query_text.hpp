// SPDX-License-Identifier: GPL-3.0-or-later
// A span in a text field → Xapian's query.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/query/diagnostic.hpp"
#include "common/query/span.hpp"
#include "common/query/xapian_query.hpp"
#include "common/query/xapian_query_words.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::query {

// One for each query. The database must outlive it. Xapian's exceptions pass through.
class TextQueries {
  public:
    TextQueries(const Xapian::Database& database, std::size_t max_wildcard);

    // In any of the field's plain fields; with `times` > 1 in so many places of all of them
    // together. The words of the span are what is weighted: each by its rarity, and by how often it
    // stands in the article, to be ranked by search/ranking.hpp.
    // Without `scores` it has no weight: below the right side of OP_AND_NOT, where Xapian 1.4 reads
    // a bound of OP_AND_MAYBE that it never set, and then finds too little.
    Xapian::Query in_field(const Span& span, Field field, unsigned times, bool scores);

    // What to mark: each word and phrase of the span by itself.
    std::vector<Needle> needles(const Span& span, Field field);
    NeedleWord needle_word(const SpanWord& word, Field field);

    // A wildcard or the number of terms is over its bound: what was given must not be used.
    std::optional<Diagnostic> problem() const;

    WordLookup& words() { return words_; }

  private:
    // Where a span is looked for: one plain field, as a member of the field that was asked for.
    struct Place {
        Field field;
        Field plain;
        std::optional<std::string_view> language;  // only forms that count in it
    };
    // The parts that are found, joined by OR.
    template <class Part>
    Xapian::Query in_fields(Field field, const Part& part);
    Xapian::Query repeated(const Span& span, Field field, unsigned times);
    Xapian::Query scored(const SpanWord& word, Field field);
    // Each in the articles in which it counts, as one word.
    Xapian::Query any_form(const std::vector<Form>& forms);
    Xapian::Query in_place(const Span& span, Place place);
    Xapian::Query word(const SpanWord& word, Place place);
    Xapian::Query phrase(const SpanPhrase& phrase, Place place);
    Xapian::Query near(const SpanNear& near, Place place);
    // Words in a row or near each other, as Xapian's operators find them: `part` once for all
    // languages in which they have the same forms.
    template <class Part>
    Xapian::Query by_languages(const Span& span, Place place, const Part& part);
    // Counts the terms of a word; false: there are too many in all.
    bool take(const SpanWord& word, std::size_t terms);
    // Only articles of these languages.
    Xapian::Query in_languages(const Xapian::Query& query, const Languages& languages);
    // The articles among `candidates` in which the span stands `times` times, told from positions.
    Xapian::Query verified(const Span& span, const std::vector<Place>& places,
                           const Xapian::Query& candidates, unsigned times = 1);
    // Whether positions must be read to tell: more than two words near each other, phrases, the
    // same sentence, a word near itself.
    bool exceeds_operators(const SpanNear& near, Place place);
    // Every article that has the words of a span, wherever they stand.
    Xapian::Query superset(const Span& span, Place place);

    // With prefix and ascending; none where the word has no form there.
    std::vector<Form> forms(const SpanWord& word, Place place);
    std::vector<std::string> terms(const SpanWord& word, Place place);
    // The terms of an operand that is a word or any of several; nullopt: it is more than that.
    std::optional<std::vector<std::string>> word_terms(const Span& operand, Place place);
    bool is_absent(const Span& alternative, Place place);
    void add_needles(const Span& span, Field field, std::vector<Needle>& needles);

    const Xapian::Database& database_;
    WordLookup words_;
    std::size_t most_terms_;
    std::size_t terms_ = 0;  // in all queries so far
    SourceRange over_;       // the word that was one too many
};

}  // namespace news::query
