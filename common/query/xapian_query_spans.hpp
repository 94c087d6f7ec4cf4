// SPDX-License-Identifier: GPL-3.0-or-later
// Spans that Xapian's own operators cannot answer: they take terms and OP_OR of terms only, and a
// window over three words is not a chain of distances.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/span.hpp"
#include "common/query/span_matcher.hpp"
#include "common/query/word_forms.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::query {

// Where a span is looked for: the terms, with prefix and ascending, that each of its words stands
// for in one field, in the order of for_each_word().
struct SpanPlace {
    Field field;
    std::vector<std::vector<Form>> words;
};

// Finds the articles in which the span stands at `times` places, counted over all of `places`, by
// reading positions of one candidate after the other. To be joined by OP_AND to a query that finds
// a superset: alone it would try every article. Has no weight. Throws Xapian::RangeError while
// matching where an article has too many ways to place the words.
class SpanSource final : public Xapian::PostingSource {
  public:
    SpanSource(std::shared_ptr<const Span> span,
               std::shared_ptr<const std::vector<SpanPlace>> places, unsigned times);

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }
    void init(const Xapian::Database& database) override;
    Xapian::docid get_docid() const override { return document_; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid document, double min_weight) override;
    bool check(Xapian::docid document, double min_weight) override;
    bool at_end() const override { return document_ > last_; }
    SpanSource* clone() const override;
    std::string name() const override { return "newsarchive.span"; }
    std::string get_description() const override;

  private:
    bool stands_in(Xapian::docid document);
    SpanPositions positions(Xapian::docid document, const SpanPlace& place,
                            std::string_view language) const;
    std::vector<Position> marked(Xapian::docid document, Field field, Mark mark) const;
    std::string language_of(Xapian::docid document);

    std::shared_ptr<const Span> span_;
    std::shared_ptr<const std::vector<SpanPlace>> places_;
    unsigned times_;
    std::vector<bool> capitals_;  // of each word: whether it must be written with one
    bool asks_capitals_ = false;
    bool asks_sentences_ = false;
    bool asks_paragraphs_ = false;
    bool asks_language_ = false;

    Xapian::Database database_;
    Xapian::ValueIterator languages_;
    Xapian::docid document_ = 0;
    Xapian::docid last_ = 0;
};

}  // namespace news::query
