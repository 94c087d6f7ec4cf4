// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "searcher/export/article_writer.hpp"

namespace news::exports {

// The record that `show --format jsonl` prints, one line an article.
class RecordWriter : public ArticleWriter {
  public:
    explicit RecordWriter(output::Sink sink) : sink_(std::move(sink)) {}
    void article(const search::MatchedArticle& matched) override;

  private:
    output::Sink sink_;
};

}  // namespace news::exports
