// SPDX-License-Identifier: GPL-3.0-or-later
// Matches to be written, made up for the tests.
#pragma once

#include <string>
#include <vector>

#include "searcher/export/article_writer.hpp"

namespace news::test {

inline search::MatchedArticle ferry_article() {
    search::MatchedArticle matched;
    Article& article = matched.stored.article;
    article.sha256 = "4f21c09be77d" + std::string(52, '0');
    article.headline = "Ferry returns, slowly";
    article.deck = "=1+1";
    article.authors = {"Ana Field", "Bo Stone"};
    article.publisher = "The Harbour Courier";
    article.section = "Harbour";
    article.language = "en";
    article.date = PartialDate::make(2014, 11, 7);
    article.date_source = DateSource::json_ld;
    article.url = "https://www.harbourcourier.example/ferry";
    article.body = "The \"Gull\" sails.\n\nIt is full.";
    article.captions = {"The Gull", "Its crew"};
    article.entities = {{EntityType::person, "Ana Field", {}},
                        {EntityType::place, "Porto Alto", {}},
                        {EntityType::place, "Oldtown", {}}};
    article.words = 6;
    article.location = file_location("/archive/caf\xe9.html");
    matched.stored.locations = {article.location};
    matched.headline_spans = {{0, 5}};
    matched.snippets = {{"body", "… sails to Porto Alto", {{4, 9}}}, {"caption", "The Gull", {}}};
    return matched;
}

inline std::string exported(output::Format format, const exports::ExportOptions& options,
                            const std::vector<search::MatchedArticle>& articles,
                            const search::MatchSummary& summary = {},
                            const search::SearchRequest& request = {}) {
    std::string bytes;
    const auto writer = exports::make_article_writer(format, options,
                                                     [&](std::string_view text) { bytes += text; });
    writer->begin(request, summary);
    for (const search::MatchedArticle& matched : articles)
        writer->article(matched);
    writer->end();
    return bytes;
}

}  // namespace news::test
