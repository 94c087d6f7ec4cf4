// SPDX-License-Identifier: GPL-3.0-or-later
// An article of a source that has fields of its own (wire formats, exports of databases, feeds):
// what it says becomes an article, and only what it leaves open is looked for in the text.
#pragma once

#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/container/page_record.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/extractor.hpp"

namespace news::extract {

// As the source has them; any may be empty. Texts may hold anything that is UTF-8: they are cleaned
// by complete_article().
struct SourceFields {
    std::string headline;
    std::string deck;
    std::vector<std::string> bylines;  // printed lines: "By Anna Smith and Bob Brown, AP"
    std::vector<std::string> authors;  // names, one each
    std::string date;                  // of publication: ISO 8601, or a date in words or digits
    std::string modified;              // the same, of the last change
    DateSource date_source = DateSource::record;  // what `date` is taken from
    std::string dating;  // lines that may tell the date where `date` is empty
    std::string section;
    std::string agency;
    std::string publisher;
    std::string slug;
    std::string url;
    std::string language;  // BCP 47
    std::vector<std::string> keywords;
    std::vector<std::string> people;
    std::vector<std::string> organisations;
    std::vector<std::string> places;
    std::string body;         // paragraphs separated by a blank line; other line ends are spaces
    std::string body_markup;  // HTML; read where `body` is empty
    std::vector<std::string> captions;
    std::vector<std::string> credits;
    PageType type = PageType::article;
    std::string skipped;  // why it is no article: "picture"; empty: it is one
    std::vector<std::string> warnings;
};

// `format`: what the source calls itself ("NITF", "Reuters-21578"), for --explain. The fields of
// the source win; language, agency and authors are looked for in the text where it gives none. An
// article of a headline alone is one; with no text at all it is skipped ("no text"). Thread-safe.
Extraction complete_article(SourceFields fields, std::string_view format,
                            const container::PageRecord& page, const ExtractOptions& options);

}  // namespace news::extract
