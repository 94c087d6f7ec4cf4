// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "searcher/export/article_writer.hpp"
#include "searcher/output/table_text.hpp"

namespace news::exports {

// A row an article, below a row with the names of the columns. Several values stand in one cell
// with "; " between them; what is not known is an empty cell.
class ArticleTable : public ArticleWriter {
  public:
    ArticleTable(output::TableKind kind, const ExportOptions& options, output::Sink sink)
        : kind_(kind), options_(options), sink_(std::move(sink)) {}

    void begin(const search::SearchRequest&, const search::MatchSummary&) override;
    void article(const search::MatchedArticle& matched) override;

  private:
    output::TableKind kind_;
    ExportOptions options_;
    output::Sink sink_;
};

}  // namespace news::exports
