// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of itself in machine-readable form: JSON-LD, microdata, RDFa and meta elements,
// brought into one shape. Sources: schema.org, ogp.me, Dublin Core (DCMI terms), Parse.ly, hAtom.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/entity.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

struct StatedImage {
    std::string url;
    std::string caption;
    std::string credit;
};

// One object that describes an article (or the page). Texts are cleaned by clean_text(), markup in
// them removed; dates are left as the page has them.
struct StatedArticle {
    DateSource source = DateSource::none;  // json_ld, microdata or meta
    std::string place;                     // "script[2] application/ld+json, @graph[1]", …
    std::vector<std::string> types;        // schema.org types, as written: "NewsArticle"
    bool is_article = false;               // one of the types is an article type (or og:type is)
    bool own = true;                       // false: it describes another article named on the page
    std::string headline;
    std::string alternative_headline;
    std::string description;
    std::string body;  // articleBody; often cut short
    std::string date_published;
    std::string date_created;  // of the piece in the publisher's system: often days before
    std::string date_modified;
    std::vector<std::string> authors;
    std::vector<std::string> organisations;  // authors that are said to be no persons
    std::string publisher;
    std::string section;
    std::string language;
    std::string url;
    std::vector<std::string> keywords;
    std::vector<Entity> subjects;  // whom and what it says it is about or mentions; no mentions
    std::vector<StatedImage> images;
    std::optional<bool> free_to_read;  // isAccessibleForFree
};

struct MetaElement {
    std::string name;  // name, property, itemprop or http-equiv, in lower case: "og:title"
    std::string content;
};

struct PageMetadata {
    std::vector<StatedArticle> stated;  // the ones that describe this page's article come first
    std::vector<MetaElement> meta;      // in document order
    std::string title;                  // <title>
    std::string canonical;              // <link rel=canonical>, as written
    std::string html_lang;              // <html lang>, as written
    std::string base;                   // <base href>

    // The content of the first meta element with this name (lower case); empty where there is none.
    std::string_view meta_content(std::string_view name) const;
};

PageMetadata read_metadata(const html::Document& document);

}  // namespace news::extract
