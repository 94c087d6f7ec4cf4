// SPDX-License-Identifier: GPL-3.0-or-later
// What extraction hands on: the article, and why each field is what it is.
#pragma once

#include <string>
#include <vector>

#include "common/article.hpp"

namespace news::extract {

// One candidate for one field.
struct Reason {
    std::string field;  // as in the extract record: "headline", "date", …
    std::string rule;   // what found it: "json-ld headline", "h1 in article", "meta og:title"
    std::string place;  // where in the page: Node::place(), "line 3" of a plain text, a meta's name
    std::string value;  // what it says, at most 200 bytes
};

// A piece of the page that was thrown away as boilerplate.
struct Discarded {
    std::string place;
    std::string rule;  // "link density 0.91", "class related", "promotion line"
    std::string text;  // its beginning, at most 120 bytes
};

struct Explanation {
    std::string charset;         // what the bytes were read as
    std::string charset_source;  // "bom", "http", "meta", "valid utf-8", "fallback"
    std::vector<Reason> chosen;
    std::vector<Reason> lost;
    std::vector<Discarded> discarded;
};

struct Extraction {
    Article article;
    Explanation explanation;            // filled only when it was asked for
    std::vector<std::string> warnings;  // "3 invalid UTF-8 sequences replaced", "no such day: …"
    std::vector<std::string> notices;   // the same, what a user of `add` is to hear, too
    bool mapped = false;                // its fields were looked for by names
    std::vector<std::string> unmapped;  // names of ExtractOptions::field_map that it does not have
};

}  // namespace news::extract
