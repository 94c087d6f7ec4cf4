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
    void timeline(const search::Timeline& timeline) override;
    void terms(const search::Terms& terms) override;
    void saved_searches(const std::vector<saved::ListedSearch>& searches) override;
    void batch_begin(const search::BatchHead& head) override;
    void batch_row(const search::BatchRow& row) override;
    void batch_end() override;
    void articles(const std::vector<search::ShownArticle>& articles) override;
    void history(const search::PageHistory& history) override;
    void verification_begin(const std::vector<std::string>& databases) override;
    void verified_original(const verification::VerifiedOriginal& original) override;
    void verification_end(const verification::VerifiedCounts& counts) override;
    void story(const copies::Story& story) override;
    void explanation(const search::Explanation& explanation) override;
    void fields(const std::vector<search::FieldCount>& counts) override;
    void collocates(const concordance::Collocates& found) override;
    void concordance_begin(const ConcordanceHead& head) override;
    void concordance_line(const concordance::Line& line) override;
    void concordance_end(const std::optional<concordance::Totals>& totals) override;

  private:
    Sink sink_;
    bool first_line_ = true;   // of the concordance
    search::BatchHead batch_;  // whose rows are being written
    bool first_row_ = true;
    bool first_original_ = true;
};

// One object a hit, row of a count, value of a facet, article, field, line of a concordance or
// collocate; an explanation is one.
class JsonLinesWriter : public ResultWriter {
  public:
    explicit JsonLinesWriter(Sink sink) : sink_(std::move(sink)) {}

    void hits(const search::SearchResults& results) override;
    void count(const search::GroupedCounts& counts) override;
    void facets(const search::MatchSummary& summary) override;
    void timeline(const search::Timeline& timeline) override;
    void terms(const search::Terms& terms) override;
    void saved_searches(const std::vector<saved::ListedSearch>& searches) override;
    void batch_begin(const search::BatchHead& head) override;
    void batch_row(const search::BatchRow& row) override;
    void articles(const std::vector<search::ShownArticle>& articles) override;
    void history(const search::PageHistory& history) override;
    void verified_original(const verification::VerifiedOriginal& original) override;
    void story(const copies::Story& story) override;
    void explanation(const search::Explanation& explanation) override;
    void fields(const std::vector<search::FieldCount>& counts) override;
    void collocates(const concordance::Collocates& found) override;
    void concordance_line(const concordance::Line& line) override;

  private:
    Sink sink_;
    search::BatchHead batch_;
};

}  // namespace news::output
