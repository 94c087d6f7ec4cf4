// SPDX-License-Identifier: GPL-3.0-or-later
// Articles written as they come, each kept no longer than it takes to write it.
#pragma once

#include <memory>

#include "searcher/output/result_writer.hpp"
#include "searcher/search/found_matches.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::exports {

class ArticleWriter {
  public:
    virtual ~ArticleWriter() = default;

    // Once, before all articles: what was asked, and what is to be said of all matches.
    virtual void begin(const search::SearchRequest&, const search::MatchSummary&) {}
    virtual void article(const search::MatchedArticle& matched) = 0;
    virtual void end() {}
};

struct ExportOptions {
    bool with_body = false;        // of tables: the text and the captions, too
    bool byte_order_mark = false;  // of tables
};

// Whether articles can be written so. `jsonl` can: their whole records.
bool writes_articles(output::Format format);

// nullptr where they cannot be.
std::unique_ptr<ArticleWriter> make_article_writer(output::Format format,
                                                   const ExportOptions& options, output::Sink sink);

}  // namespace news::exports
