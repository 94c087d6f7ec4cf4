// SPDX-License-Identifier: GPL-3.0-or-later
// Spans that Xapian's own operators cannot answer: they take terms and OP_OR of terms only, and a
// window over three words is not a chain of distances.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/xapian.hpp"
#include "searcher/query/span.hpp"

namespace news::query {

// The terms, with prefix and ascending, that each word of a span stands for, in the order of
// for_each_word().
using SpanTerms = std::vector<std::vector<std::string>>;

// Finds the articles in which the span stands, by reading positions of one candidate after the
// other. To be joined by OP_AND to a query that finds a superset: alone it would try every article.
// Has no weight. Throws Xapian::RangeError while matching where an article has too many ways to
// place the words.
class SpanSource final : public Xapian::PostingSource {
  public:
    SpanSource(std::shared_ptr<const Span> span, std::shared_ptr<const SpanTerms> terms);

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
    bool stands_in(Xapian::docid document) const;
    std::vector<Xapian::termpos> positions(Xapian::docid document,
                                           const std::vector<std::string>& terms) const;

    std::shared_ptr<const Span> span_;
    std::shared_ptr<const SpanTerms> terms_;
    Xapian::Database database_;
    Xapian::docid document_ = 0;
    Xapian::docid last_ = 0;
};

}  // namespace news::query
