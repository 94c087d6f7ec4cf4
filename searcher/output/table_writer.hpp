// SPDX-License-Identifier: GPL-3.0-or-later
// Results that are tables, each with a row of headings.
#pragma once

#include <utility>

#include "searcher/output/result_writer.hpp"
#include "searcher/output/table_text.hpp"

namespace news::output {

class TableWriter : public ResultWriter {
  public:
    TableWriter(TableKind kind, Sink sink) : kind_(kind), sink_(std::move(sink)) {}

    void count(const search::GroupedCounts& counts) override;
    void facets(const search::MatchSummary& summary) override;
    void timeline(const search::Timeline& timeline) override;
    void terms(const search::Terms& terms) override;
    void saved_searches(const std::vector<saved::ListedSearch>& searches) override;
    void batch_begin(const search::BatchHead& head) override;
    void batch_row(const search::BatchRow& row) override;
    void history(const search::PageHistory& history) override;
    void verification_begin(const std::vector<std::string>& databases) override;
    void verified_original(const verification::VerifiedOriginal& original) override;
    void collocates(const concordance::Collocates& found) override;
    void concordance_begin(const ConcordanceHead& head) override;
    void concordance_line(const concordance::Line& line) override;

  private:
    void row(std::span<const std::string> cells) { sink_(table_row(kind_, cells)); }

    TableKind kind_;
    Sink sink_;
    search::BatchHead batch_;  // whose rows are being written
};

}  // namespace news::output
