// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: one object for a whole result, or one a line for each of its parts.
#pragma once

#include <utility>
#include <vector>

#include "searcher/output/result_writer.hpp"

namespace news::output {

class JsonWriter : public ResultWriter {
  public:
    explicit JsonWriter(Sink sink) : sink_(std::move(sink)) {}

    void hits(const search::SearchResults& results) override;
    void count(const search::GroupedCounts& counts) override;
    void facets(const search::MatchSummary& summary) override;
    void articles(const std::vector<search::ShownArticle>& articles) override;
    void explanation(const search::Explanation& explanation) override;
    void fields(const std::vector<search::FieldCount>& counts) override;

  private:
    Sink sink_;
};

// One object a hit, row of a count, value of a facet, article or field; an explanation is one.
class JsonLinesWriter : public ResultWriter {
  public:
    explicit JsonLinesWriter(Sink sink) : sink_(std::move(sink)) {}

    void hits(const search::SearchResults& results) override;
    void count(const search::GroupedCounts& counts) override;
    void facets(const search::MatchSummary& summary) override;
    void articles(const std::vector<search::ShownArticle>& articles) override;
    void explanation(const search::Explanation& explanation) override;
    void fields(const std::vector<search::FieldCount>& counts) override;

  private:
    Sink sink_;
};

}  // namespace news::output
