// SPDX-License-Identifier: GPL-3.0-or-later
// Bibliographies: a record or entry an article.
#pragma once

#include <utility>

#include "searcher/export/article_writer.hpp"

namespace news::exports {

class RisWriter : public ArticleWriter {
  public:
    explicit RisWriter(output::Sink sink) : sink_(std::move(sink)) {}
    void article(const search::MatchedArticle& matched) override;

  private:
    output::Sink sink_;
};

class BibtexWriter : public ArticleWriter {
  public:
    explicit BibtexWriter(output::Sink sink) : sink_(std::move(sink)) {}
    void article(const search::MatchedArticle& matched) override;

  private:
    output::Sink sink_;
    bool is_first_ = true;
};

// One array, an item a line.
class CslJsonWriter : public ArticleWriter {
  public:
    explicit CslJsonWriter(output::Sink sink) : sink_(std::move(sink)) {}
    void article(const search::MatchedArticle& matched) override;
    void end() override;

  private:
    output::Sink sink_;
    bool is_first_ = true;
};

}  // namespace news::exports
