// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>

#include "searcher/export/article_writer.hpp"

namespace news::exports {

// A report in one file of HTML: what was asked and how it was read, the dates, the facets and the
// articles. It has no script and loads nothing, and its Content-Security-Policy forbids both.
class ReportWriter : public ArticleWriter {
  public:
    explicit ReportWriter(output::Sink sink) : sink_(std::move(sink)) {}

    void begin(const search::SearchRequest& request, const search::MatchSummary& summary) override;
    void article(const search::MatchedArticle& matched) override;
    void end() override;

  private:
    output::Sink sink_;
    std::size_t rank_ = 0;
    bool folded_ = false;  // an article stands for its copies
};

}  // namespace news::exports
